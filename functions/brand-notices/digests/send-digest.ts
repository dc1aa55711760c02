import type { Brand } from '../../brands/brand.ts'
import { contactIdOf } from '../../brands/contacts/contact.ts'
import { addSeconds } from '../../runtime/clock.ts'
import { OperatorError } from '../../runtime/log.ts'
import { digestId } from '../notice.ts'
import { sendOnce } from '../telling/send-once.ts'
import { readersOf, type TellDependencies } from '../telling/tell-contacts.ts'
import type { DigestOwner } from './digest-store.ts'

const DAY_SECONDS = 24 * 3600
const REMEMBERED_DAYS = 30

/**
 * Sends a contact's digest of a day, once. One with nothing to say is not sent, nor one to a contact who unsubscribed or is
 * no contact any more.
 */
export async function sendDigest(
  brand: Brand | null,
  { contactId, day }: Pick<DigestOwner, 'contactId'> & { readonly day: string },
  dependencies: TellDependencies,
): Promise<void> {
  const { digests, states, now } = dependencies
  const isReader =
    brand === null ? () => false : (contact: { email: string }) => contactIdOf(brand.id, contact) === contactId
  const [reader] = brand === null ? [] : await readersOf(brand, isReader, states)
  const notices = reader === undefined ? [] : await digests.items({ contactId }, day)
  if (reader !== undefined && notices.length > 0) {
    const occasionId = digestId(day)
    const expiresAt = addSeconds(now(), REMEMBERED_DAYS * DAY_SECONDS)
    const write = () => dependencies.writeMail(reader, occasionId, notices)
    const isSent = await sendOnce({ occasionId, contactId }, expiresAt, write, dependencies)
    if (!isSent) throw new OperatorError(`The digest of ${day} was not sent to contact ${contactId}.`)
  }
  await digests.end({ contactId }, day)
}
