import type { Command } from '../../dispatch/commands/command.ts'
import type { Fulfillment, Refund } from '../../orders/brand-order.ts'
import { failedRefund, openReturns, owedRefunds } from '../../orders/work/concern.ts'
import type { Explained, Part } from './explained.ts'
import type { Facts, StoryCode, SubjectType } from './story.ts'

/** What waits, or went wrong, among a brand order's parcels, returns, refunds and requests. */
export function explainObjects({ brandOrder, commands }: Explained): Part[] {
  const { fulfillments, refunds, cancellations, addressChanges, currency, amounts } = brandOrder
  const failed = failedRefund(brandOrder)
  const triesOf = (id: string) => facts(commands.find((command) => command.id === id))
  const money = ({ total }: Refund) => ({ currency, amount: total })
  const isAsked = ({ status }: { readonly status: string }) => status === 'requested'
  return [
    ...fulfillments.flatMap((fulfillment) => explainParcel(fulfillment, amounts.refundable > 0)),
    ...(failed === null
      ? []
      : [
          part('refund_failed', 'refund', failed.id, {
            since: failed.reported?.occurredAt ?? null,
            money: money(failed),
          }),
        ]),
    ...owedRefunds(brandOrder).map((refund) =>
      part('refund_owed_by_platform', 'refund', refund.id, { since: refund.requestedAt, money: money(refund) }),
    ),
    ...refunds
      .filter(({ status, returnedBy }) => status === 'pending' && returnedBy === 'brand')
      .map((refund) =>
        part('refund_at_brand', 'refund', refund.id, {
          since: refund.requestedAt,
          money: money(refund),
          ...triesOf(refund.id),
        }),
      ),
    ...openReturns(brandOrder).map(({ id, status, requestedAt, reported }) =>
      part('return_open', 'return', id, { since: reported?.occurredAt ?? requestedAt, status, ...triesOf(id) }),
    ),
    ...cancellations
      .filter(isAsked)
      .map(({ id, requestedAt }) =>
        part('cancellation_at_brand', 'cancellation', id, { since: requestedAt, ...triesOf(id) }),
      ),
    ...addressChanges
      .filter(isAsked)
      .map(({ id, requestedAt }) =>
        part('address_change_at_brand', 'address_change', id, { since: requestedAt, ...triesOf(id) }),
      ),
  ]
}

const parcelStories: Partial<Record<Fulfillment['status'], StoryCode>> = {
  exception: 'shipment_exception',
  attempt_failed: 'attempt_failed',
  returned_to_sender: 'returned_to_sender',
}

/** Goods that came back are settled when their money is. */
function explainParcel({ id, status, reported }: Fulfillment, isUnsettled: boolean): Part[] {
  const code = parcelStories[status]
  if (code === undefined || (status === 'returned_to_sender' && !isUnsettled)) return []
  return [part(code, 'fulfillment', id, { since: reported.occurredAt, status })]
}

function part(code: StoryCode, type: SubjectType, id: string, more: Facts): Part {
  return [code, { subject: { type, id }, ...more }]
}

/** How a request fares on its way to the brand; null once the brand has it. */
function facts(command: Command | undefined): Facts {
  return command === undefined ? {} : { tries: command.attempts, nextTryAt: command.dueAt }
}
