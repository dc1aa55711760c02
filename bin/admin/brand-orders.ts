import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

/** `brand-orders …`: one brand's portion of an order, when it needs a person. */
export function addBrandOrders(program: Parent, { api, show }: Session): void {
  const brandOrders = program.command('brand-orders').description('Manages brand orders that need a person.')
  brandOrders
    .command('retry <order-id> <brand-order-id>')
    .summary('Try a brand order again, or what was asked about it.')
    .description(
      `Try a brand order again, or what was asked about it. The brand is asked whether it has the order before it is created. Where it has it, what the brand has not decided (cancellation, return …) is asked again.`,
    )
    .action(async (order, brandOrder) => show(one(await api().post(`${pathOf(order, brandOrder)}/retry`))))
  brandOrders
    .command('resolve <order-id> <brand-order-id>')
    .summary('Say that what needed attention is settled.')
    .description('Say that what needed attention is settled. Changes nothing else. What happens again raises it again.')
    .action(async (order, brandOrder) => show(one(await api().post(`${pathOf(order, brandOrder)}/resolve-attention`))))
}

function pathOf(order: string, brandOrder: string): string {
  return `/orders/${encodeURIComponent(order)}/brand-orders/${encodeURIComponent(brandOrder)}`
}
