import { eventFacts } from './event-facts.ts'
import type { TimelineEntry } from './use-timeline.ts'

/** Acts of members that an event tells of too, with the member as its author. */
const TOLD_BY_EVENTS: readonly string[] = [
  'cancellation_requested',
  'return_requested',
  'return_changed',
  'refund_requested',
  'refund_closed',
]
const NOTHING_KNOWN = { brandOrders: [], currency: '' }

/** Without what is told a second time, and without the looks at the masked customer, which come with opening the page. */
export function toldOnce(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const told = new Set(
    entries.flatMap(({ event, by }) =>
      event === null || by.type !== 'member' ? [] : [eventFacts(event.data, NOTHING_KNOWN).subjectId],
    ),
  )
  return entries.filter(
    ({ act, opening }) =>
      opening?.reason !== 'show_masked' &&
      !(act !== null && TOLD_BY_EVENTS.includes(act.act) && told.has(act.subject ?? '')),
  )
}
