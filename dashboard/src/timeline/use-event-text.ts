import { carrierName } from '../order/carrier-name.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { eventFacts } from './event-facts.ts'
import type { TimelineEntry } from './use-timeline.ts'

type ShownEvent = NonNullable<TimelineEntry['event']>

/** An event in words: what happened, and what it was about. */
export function useEventText(order: ShownOrder): (event: ShownEvent) => { what: string; about: readonly string[] } {
  const { timeline: texts, states } = useTexts()
  const { list, money } = useFormats()
  const refundReason = useReasonTitles('refund')
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'order.fulfillment_updated': states.shipment,
    'order.return_updated': states.returnState,
    'order.cancellation_updated': states.cancellation,
    'order.address_changed': states.cancellation,
  }
  return (event) => {
    const facts = eventFacts(event.data, order)
    const { status, reason, attention } = facts
    const usual = texts.events[event.type] ?? event.type
    const what = event.type === 'order.refund_updated' ? (texts.refunds[status ?? ''] ?? usual) : usual
    const state = status === null ? undefined : words[event.type]?.[status]
    const why = reason === null ? null : ((states.reason as Record<string, string>)[reason] ?? refundReason(reason))
    return {
      what: state === undefined ? what : `${what}: ${state}`,
      about: [
        ...(facts.money === null ? [] : [money(facts.money.amount, facts.money.currency)]),
        ...(facts.contents.length === 0 ? [] : [list(facts.contents)]),
        ...(event.type === 'order.shipped' && facts.tracking !== null
          ? [`${carrierName(facts.tracking.carrier)} ${facts.tracking.number}`]
          : []),
        ...(why === null ? [] : [why]),
        ...(attention === null ? [] : [(states.attention as Record<string, string>)[attention] ?? attention]),
        ...(facts.reference === null ? [] : [facts.reference]),
      ],
    }
  }
}
