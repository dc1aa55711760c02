import type { Brand } from '../../brands/brand.ts'
import { type Contact, contactIdOf } from '../../brands/contacts/contact.ts'
import { ACTIVE, type ContactStates } from '../../brands/contacts/contact-states.ts'
import type { Mail } from '../../outgoing/mails/send-mail.ts'
import { addSeconds } from '../../runtime/clock.ts'
import { OperatorError } from '../../runtime/log.ts'
import type { DigestStore } from '../digests/digest-store.ts'
import { nextDigest } from '../digests/digest-time.ts'
import type { Notice } from '../notice.ts'
import { type SendOnceDependencies, sendOnce } from './send-once.ts'

export interface Reader {
  readonly brand: Brand
  readonly contact: Contact
  readonly contactId: string
}

export interface TellDependencies extends SendOnceDependencies {
  readonly states: Pick<ContactStates, 'of'>
  readonly digests: DigestStore
  readonly writeMail: (reader: Reader, occasionId: string, notices: readonly Notice[]) => Promise<Mail>
}

const DAY_SECONDS = 24 * 3600
/** Longer than EventBridge, a queue and its dead letters keep a message. */
const REMEMBERED_DAYS = 30

/** Until when an occasion counts as told. Failing credentials are told again after a day, should they still fail. */
export function toldUntil({ kind }: Pick<Notice, 'kind'>, now: Date): Date {
  return addSeconds(now, (kind === 'credentials_failing' ? 1 : REMEMBERED_DAYS) * DAY_SECONDS)
}

/** Contacts who hear of such a thing and are written to. */
export async function readersOf(
  brand: Brand,
  hears: (contact: Contact) => boolean,
  states: Pick<ContactStates, 'of'>,
): Promise<Reader[]> {
  const interested = brand.contacts.filter(hears)
  if (interested.length === 0) return []
  const stopped = await states.of(brand.id)
  return interested
    .map((contact) => ({ brand, contact, contactId: contactIdOf(brand.id, contact) }))
    .filter(({ contactId }) => (stopped.get(contactId) ?? ACTIVE).state === 'active')
}

/**
 * Tells a brand's contacts, at once or in their next digest. May be repeated: each contact is told once.
 *
 * @throws OperatorError where a contact could not be told; the others were
 */
export async function tellContacts(brand: Brand, notice: Notice, dependencies: TellDependencies): Promise<void> {
  const { now, digests, states } = dependencies
  const readers = await readersOf(brand, ({ hears }) => hears.includes(notice.kind), states)
  const { occasionId } = notice
  const tell = async (reader: Reader): Promise<boolean> => {
    const { contact, contactId } = reader
    const at = now()
    const expiresAt = toldUntil(notice, at)
    if (contact.when === 'at_once') {
      const write = () => dependencies.writeMail(reader, occasionId, [notice])
      return sendOnce({ occasionId, contactId }, expiresAt, write, dependencies)
    }
    await digests.collect({ brandId: brand.id, contactId }, nextDigest(at, contact.timeZone), notice, at, expiresAt)
    return true
  }
  const results = await Promise.allSettled(readers.map(tell))
  const failed = results.filter((result) => result.status === 'rejected' || !result.value)
  if (failed.length === 0) return
  const [cause] = failed.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  throw new OperatorError(`${failed.length} contacts were not told of ${occasionId}.`, { cause })
}
