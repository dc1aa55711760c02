import * as z from 'zod'
import { CommandFailure } from '../command-line/command-failure.ts'
import { wholeNumber } from '../command-line/option-values.ts'
import type { ApiClient } from './api-client.ts'
import { orderParts } from './order-parts.ts'
import { type Fields, one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const listColumns = ['createdAt', 'id', 'externalId', 'status', 'fulfillmentStatus', 'refundStatus', 'attention']
const eventColumns = ['sequence', 'timestamp', 'type', 'brandId', 'brandOrderId', 'about']

/** `orders …`: looking at orders, and settling those that need a person. */
export function addOrders(program: Parent, { api, storefrontApi, show }: Session): void {
  const orders = program.command('orders').description('Shows orders, and settles those that need a person.')
  orders
    .command('list')
    .summary('List a storefront’s orders, newest first.')
    .description('List the orders of the storefront whose key is used, newest first.')
    .option('--status <status>', 'orders of this status, such as in_progress')
    .option('--attention <code>', 'orders that need a person: any, or such as accept_overdue')
    .option('--refund-status <status>', 'orders of this, such as partially_refunded')
    .option('--brand <brand-id>', 'orders with a part of this brand')
    .option('--external-id <id>', 'the order with this id of the platform')
    .option('--customer <id>', 'orders of this customer, by the platform’s id')
    .option('--created-after <time>', 'such as 2026-11-28T15:00:00Z')
    .option('--created-before <time>', 'the same')
    .option('--most <number>', 'how many to list', wholeNumber(1, 10_000), 50)
    .action(async ({ most, brand: brandId, customer: customerId, ...options }) => {
      const values = await storefrontApi().list('/orders', { ...options, brandId, customerId }, most)
      show({ kind: 'list', values: values.map(withAttentionCode), columns: listColumns })
    })
  orders
    .command('show <order-id>')
    .description('Show an order: its brand orders, their lines, parcels and refunds.')
    .action(async (id) => {
      const value = await storefrontApi().read(pathOf(id))
      show({ kind: 'parts', value, parts: orderParts(value) })
    })
  orders
    .command('events <order-id>')
    .description('List an order’s events, the first one first.')
    .action(async (id) => {
      const values = await storefrontApi().list(`${pathOf(id)}/events`)
      show({
        kind: 'list',
        values: values.map((event) => ({ ...event, about: aboutOf(event) })),
        columns: eventColumns,
      })
    })
  orders
    .command('retry <order-id> [brand-order-id]')
    .summary('Try a brand order again, or what was asked about it.')
    .description(
      'Try a brand order again, or what was asked about it. The brand is asked whether it has the order before it is created. Where it has it, what the brand has not decided (cancellation, return …) is asked again. Without a brand order’s id, those of the order that need a person are tried.',
    )
    .action(async (id, brandOrderId) => {
      const ids = brandOrderId === undefined ? await thoseWithAttention(storefrontApi(), id) : [brandOrderId]
      for (const each of ids) show(one(await api().post(`${brandOrderPath(id, each)}/retry`)))
    })
  orders
    .command('settle <order-id> <brand-order-id>')
    .summary('Say that what needed attention is settled.')
    .description('Say that what needed attention is settled. Changes nothing else. What happens again raises it again.')
    .action(async (id, brandOrderId) => {
      show(one(await api().post(`${brandOrderPath(id, brandOrderId)}/resolve-attention`)))
    })
}

const pathOf = (id: string): string => `/orders/${encodeURIComponent(id)}`

const brandOrderPath = (id: string, brandOrderId: string): string =>
  `${pathOf(id)}/brand-orders/${encodeURIComponent(brandOrderId)}`

const attention = z.looseObject({ code: z.string() }).nullable()

/** A list has room for the code. */
function withAttentionCode(order: Fields): Fields {
  return { ...order, attention: attention.parse(order.attention)?.code ?? null }
}

const needy = z.looseObject({ brandOrders: z.array(z.looseObject({ id: z.string(), attention })) })

async function thoseWithAttention(api: ApiClient, id: string): Promise<string[]> {
  const { brandOrders } = needy.parse(await api.read(pathOf(id)))
  const ids = brandOrders.filter((one) => one.attention !== null).map((one) => one.id)
  if (ids.length > 0) return ids
  throw new CommandFailure(`No part of ${id} needs attention. Name the brand order that is to be tried again.`)
}

const eventData = z.looseObject({
  reason: z.looseObject({ code: z.string() }).nullish(),
  attention: attention.nullish(),
  fulfillment: z.looseObject({ reference: z.string(), status: z.string() }).nullish(),
})

/** What else there is to say about an event, in a word or two. */
function aboutOf({ data }: Fields): string | null {
  const { reason, attention: raised, fulfillment } = eventData.parse(data)
  return reason?.code ?? raised?.code ?? (fulfillment ? `${fulfillment.reference} ${fulfillment.status}` : null)
}
