import * as z from 'zod'
import type { AskShopify, ShopifyAnswer } from '../admin-api/admin-api.ts'
import { orderDocument, returnsDocument } from './order-documents.ts'
import {
  fulfilledItem,
  fulfillment,
  type OrderState,
  orderCore,
  pageOf,
  paidBack,
  payment,
  refund,
  refundedItem,
  refundedShipping,
  returned,
  returnedItem,
  type ShopifyFulfillment,
  type ShopifyRefund,
  type ShopifyReturn,
  trackingInfo,
} from './order-state.ts'
import { allOf, allPages, NoAnswer, plainList, sure, unread } from './read-lists.ts'

/** The whole order; null when it is gone, or none of ours. */
export async function readOrder(ask: AskShopify, id: string): Promise<ShopifyAnswer<OrderState | null>> {
  try {
    return { ok: true, data: await collect(ask, id) }
  } catch (error) {
    if (error instanceof NoAnswer) return error.answer
    throw error
  }
}

/** One list after the other: together they would only run into the shop's limit. */
async function collect(ask: AskShopify, id: string): Promise<OrderState | null> {
  const core = await inOrder(ask, id, orderDocument, orderCore)
  if (core === null || core.metafield === null) return null
  const lineItems = [...core.lineItems.nodes]
  for (let page = core.lineItems.pageInfo; page.hasNextPage; ) {
    const more = await inOrder(ask, id, orderDocument, orderCore, page.endCursor)
    if (more === null) return null
    lineItems.push(...more.lineItems.nodes)
    page = more.lineItems.pageInfo
  }
  const { metafield, ...rest } = core
  return {
    ...rest,
    brandOrderId: metafield.value,
    lineItems,
    transactions: await allOf(ask, 'payments', id, core.transactions, payment),
    returns: await returnsOf(ask, id),
    fulfillments: await fulfillmentsOf(ask, id),
    refunds: await refundsOf(ask, id),
  }
}

async function fulfillmentsOf(ask: AskShopify, id: string): Promise<ShopifyFulfillment[]> {
  const whole = []
  for (const row of await plainList(ask, id, 'fulfillments', fulfillment)) {
    whole.push({
      ...row,
      trackingInfo: await allOf(ask, 'tracking', row.id, row.trackingInfo, trackingInfo),
      fulfillmentLineItems: await allPages(ask, 'fulfilled', row.id, row.fulfillmentLineItems, fulfilledItem),
    })
  }
  return whole
}

async function refundsOf(ask: AskShopify, id: string): Promise<ShopifyRefund[]> {
  const whole = []
  for (const row of await plainList(ask, id, 'refunds', refund)) {
    whole.push({
      ...row,
      refundLineItems: await allPages(ask, 'refunded', row.id, unread, refundedItem),
      refundShippingLines: await allPages(ask, 'refundedShipping', row.id, row.refundShippingLines, refundedShipping),
      transactions: await allPages(ask, 'paidBack', row.id, row.transactions, paidBack),
    })
  }
  return whole
}

async function returnsOf(ask: AskShopify, id: string): Promise<ShopifyReturn[]> {
  const whole = []
  for (let after: string | null = null; ; ) {
    const page: { returns: z.output<typeof returnsPage> } | null = await inOrder(
      ask,
      id,
      returnsDocument,
      z.object({ returns: returnsPage }),
      after,
    )
    for (const row of page?.returns.nodes ?? []) {
      const returnLineItems = await allPages(ask, 'returned', row.id, row.returnLineItems, returnedItem)
      whole.push({ ...row, returnLineItems })
    }
    if (page?.returns.pageInfo.hasNextPage !== true) return whole
    after = page.returns.pageInfo.endCursor
  }
}
const returnsPage = pageOf(returned)

async function inOrder<Schema extends z.ZodType>(
  ask: AskShopify,
  id: string,
  document: string,
  schema: Schema,
  after: string | null = null,
): Promise<z.output<Schema> | null> {
  const answer: { order?: z.output<Schema> | null } = await sure(
    ask(document, { id, ...(after === null ? {} : { after }) }, z.object({ order: schema.nullable() })),
  )
  return answer.order ?? null
}
