import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Skeleton from '@cloudscape-design/components/skeleton'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { accessTexts } from '../access/access-texts.ts'
import { useStorefrontNames } from '../brands/use-brands.ts'
import { useWhy } from '../mails/mail-state.tsx'
import { mailsTexts } from '../mails/mails-texts.ts'
import { useMemberNames } from '../members/use-members.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { useMember } from '../session/use-session.tsx'
import { Failed } from '../shell/failed.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { byDay } from './by-day.ts'
import { type TimelineEntry, useTimeline } from './use-timeline.ts'

/** Everything that happened to the order, day by day, with who did it. */
export default function TimelineTab({ order }: { order: ShownOrder }) {
  const { timeline: texts } = useTexts()
  const { day } = useFormats()
  const pages = useTimeline(order.id, order.lastSequence)
  // Looking at the masked customer is part of opening this page; the list of accesses has it.
  const entries =
    pages.data?.pages.flatMap(({ data }) => data.filter(({ opening }) => opening?.reason !== 'show_masked')) ?? []
  return (
    <SpaceBetween size="m">
      {pages.isPending && <Skeleton height="120px" />}
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && entries.length === 0 && <Box color="text-body-secondary">{texts.none}</Box>}
      {byDay(entries, day).map(({ at, entries: of }) => (
        <section key={at}>
          <Box variant="h3" fontSize="body-m" color="text-body-secondary">
            {day(at)}
          </Box>
          <ol className="timeline">
            {of.map((entry) => (
              <Entry key={entry.id} entry={entry} order={order} />
            ))}
          </ol>
        </section>
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </SpaceBetween>
  )
}

function Entry({ entry, order }: { entry: TimelineEntry; order: ShownOrder }) {
  const formats = useFormats()
  const what = useWhat(entry)
  const who = useWho(entry, order)
  const brandOrder = order.brandOrders.find(
    ({ id, brandId }) => id === entry.brandOrderId || (entry.brandOrderId === null && brandId === entry.brandId),
  )
  const brand = brandOrder === undefined || entry.by.type === 'brand' ? null : brandName(brandOrder)
  return (
    <li>
      <time dateTime={entry.at} title={formats.exactTime(entry.at)}>
        {formats.clock(entry.at)}
      </time>
      <span>
        {what}
        {brand !== null && ` · ${brand}`}
      </span>
      <Box variant="span" color="text-body-secondary">
        {who}
      </Box>
    </li>
  )
}

function useWhat({ event, act, opening, mail }: TimelineEntry): string {
  const mails = useOwnTexts(mailsTexts)
  const why = useWhy(mail ?? { state: 'sent', outcome: null, reason: null })
  const { timeline: texts, audit } = useTexts()
  const { reasons } = useOwnTexts(accessTexts)
  if (event?.type === 'order.refund_updated') {
    const { refund } = event.data as { readonly refund?: { readonly status?: string } }
    return texts.refunds[refund?.status ?? ''] ?? texts.events[event.type] ?? event.type
  }
  if (event !== null) return texts.events[event.type] ?? event.type
  if (act !== null) return audit.acts[act.act] ?? act.act
  if (mail !== null) {
    const state = `${mails.mail}: ${mails.occasions[mail.occasion]} · ${mails.states[mail.state]}`
    return why === null ? state : `${state}, ${why}`
  }
  return `${texts.opened}: ${reasons[opening?.reason ?? ''] ?? opening?.reason ?? ''}`
}

function useWho({ by, brandId }: TimelineEntry, order: ShownOrder): string {
  const { timeline: texts } = useTexts()
  const me = useMember()
  const names = useMemberNames()
  const storefronts = useStorefrontNames()
  if (by.type === 'brand') {
    const brandOrder = order.brandOrders.find((one) => one.brandId === (by.id ?? brandId))
    return brandOrder === undefined ? (by.id ?? '') : brandName(brandOrder)
  }
  if (by.type === 'storefront') return storefronts[by.id ?? ''] ?? texts.by.storefront
  if (by.type !== 'member') return texts.by[by.type]
  if (by.id === me.id) return texts.by.you
  return names.get(by.id ?? '') ?? texts.by.member
}
