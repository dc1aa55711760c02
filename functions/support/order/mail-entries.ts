import type { CustomerMail } from '../../customer-mails/sending/mail-row.ts'
import type { TimelineEntry } from './timeline-entry.ts'

/** What became of mails to the customer, newest first: each once, as it is now. */
export function mailEntries(mails: readonly CustomerMail[], before: string | null): TimelineEntry[] {
  return mails
    .map(mailEntry)
    .filter((entry) => before === null || placeOf(entry) < before)
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
}

const placeOf = ({ at, id }: TimelineEntry): string => `${at}#${id}`

function mailEntry({
  mailId,
  brandOrderId,
  brandId,
  at,
  occasion,
  state,
  outcome,
  reason,
}: CustomerMail): TimelineEntry {
  return {
    id: `${brandOrderId}:${mailId}`,
    at,
    source: 'mail',
    by: { type: 'system', id: null },
    brandOrderId,
    brandId,
    event: null,
    act: null,
    opening: null,
    mail: { id: mailId, occasion, state, outcome: outcome?.type ?? null, reason },
  }
}
