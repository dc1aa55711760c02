import { type NoticeKind, noticeKinds } from '../../brands/contacts/contact.ts'
import { MOST_COUNTED } from '../digests/digest-store.ts'
import type { Notice, OrderFacts } from '../notice.ts'
import type { Reader } from '../telling/tell-contacts.ts'
import type { NoticeTexts } from './every-text.ts'
import { textsOf } from './texts.ts'

/** What a mail says, before it is text or HTML. */
export interface NoticeContent {
  readonly subject: string
  readonly warning: string | null
  readonly heading: string
  readonly opening: string
  readonly groups: readonly Group[]
  readonly why: string
  readonly unsubscribe: { readonly label: string; readonly url: string }
}

export interface Group {
  readonly heading: string | null
  readonly entries: readonly Entry[]
  readonly more: string | null
}

export interface Entry {
  readonly title: string
  readonly lines: readonly string[]
  readonly link: { readonly label: string; readonly url: string } | null
}

const MOST_URGENT_FIRST = noticeKinds.toReversed()

/** Of each kind; a digest is to be read in a minute. */
const MOST_ENTRIES = 25

type Addressee = Pick<Reader, 'contact'> & { readonly brand: { readonly name: string } }

/** One notice is told as itself, whatever it was collected for. */
export function contentOf(
  { brand, contact }: Addressee,
  notices: readonly Notice[],
  unsubscribeUrl: string,
  isDigest: boolean,
): NoticeContent {
  const texts = textsOf(contact.language)
  const [first] = notices
  if (first === undefined) throw new Error('A mail tells of something.')
  const time = (instant: string) => timeOf(instant, contact)
  const told = texts.notice[first.kind]
  const own = isDigest
    ? { ...texts.digest, subject: texts.digest.subject(brand.name), heading: texts.digest.heading(brand.name) }
    : {
        subject: told.subject(first.order?.externalId ?? '', brand.name),
        heading: told.heading,
        opening: told.opening(brand.name),
      }
  return {
    ...own,
    subject: plainLine(`${first.livemode ? '' : texts.test}${own.subject}`),
    warning: first.livemode ? null : texts.testWarning,
    groups: isDigest
      ? MOST_URGENT_FIRST.flatMap((kind) => groupsOf(kind, notices, texts, time))
      : [{ heading: null, entries: [withId(first, entryOf(first, texts, time), texts)], more: null }],
    why: texts.why(brand.name),
    unsubscribe: { label: texts.unsubscribe, url: unsubscribeUrl },
  }
}

function groupsOf(
  kind: NoticeKind,
  notices: readonly Notice[],
  texts: NoticeTexts,
  time: (instant: string) => string,
): Group[] {
  const those = notices.filter((notice) => notice.kind === kind).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  if (those.length === 0) return []
  const left = those.length - MOST_ENTRIES
  const more = those.length > MOST_COUNTED ? texts.manyMore : left > 0 ? texts.moreEntries(left) : null
  const entries = those.slice(0, MOST_ENTRIES).map((notice) => entryOf(notice, texts, time))
  const heading = those.length === 1 ? texts.notice[kind].group : `${texts.notice[kind].group} (${countOf(those)})`
  return [{ heading, entries, more }]
}

const countOf = ({ length }: readonly Notice[]) => (length > MOST_COUNTED ? `${MOST_COUNTED}+` : String(length))

function entryOf({ kind, at, order }: Notice, texts: NoticeTexts, time: (instant: string) => string): Entry {
  if (order === null) return { title: texts.notice[kind].heading, lines: [texts.failingSince(time(at))], link: null }
  const when = kind === 'return_requested' ? texts.requestedAt(time(at)) : texts.acceptBy(time(order.acceptBy))
  return {
    title: texts.order(order.externalId),
    lines: [...goodsOf(order, texts), when],
    link: order.url === null ? null : { label: texts.open, url: order.url },
  }
}

/** By the id the brand’s own system may know it; a list is shorter without. */
function withId({ order }: Notice, entry: Entry, texts: NoticeTexts): Entry {
  return order === null ? entry : { ...entry, lines: [...entry.lines, texts.brandOrder(order.brandOrderId)] }
}

function goodsOf({ goods, more }: OrderFacts, texts: NoticeTexts): string[] {
  const lines = goods.map(({ quantity, title }) => texts.units(quantity, title))
  return more === 0 ? lines : [...lines, texts.moreLines(more)]
}

/** With the zone's name, since mails are read everywhere. */
function timeOf(instant: string, { language, timeZone }: Addressee['contact']): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return `${format.format(new Date(instant))} (${timeZone})`
}

/** A subject is one line. */
const plainLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ')
