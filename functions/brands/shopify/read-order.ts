import * as z from 'zod'
import type { AskShopify, ShopifyAnswer } from './admin-api.ts'
import {
  fulfillmentsDocument,
  moreDocuments,
  orderDocument,
  refundsDocument,
  returnsDocument,
} from './order-documents.ts'
import {
  fulfilledItem,
  fulfillment,
  type OrderState,
  orderCore,
  pageOf,
  refund,
  refundedItem,
  returned,
  returnedItem,
} from './order-state.ts'

/** An answer that is not there: says what came of the call instead, through the few lines that collect pages. */
class NoAnswer extends Error {
  readonly answer: Extract<ShopifyAnswer<unknown>, { ok: false }>
  constructor(answer: Extract<ShopifyAnswer<unknown>, { ok: false }>) {
    super('Shopify did not answer.')
    this.answer = answer
  }
}

/** The whole order; null when it is gone, or none of ours. */
export async function readOrder(ask: AskShopify, id: string): Promise<ShopifyAnswer<OrderState | null>> {
  try {
    return { ok: true, data: await collect(ask, id) }
  } catch (error) {
    if (error instanceof NoAnswer) return error.answer
    throw error
  }
}

async function collect(ask: AskShopify, id: string): Promise<OrderState | null> {
  const inOrder = async <Schema extends z.ZodType>(document: string, schema: Schema, after: string | null = null) => {
    const answer: { order?: z.output<Schema> | null } = await sure(
      ask(document, { id, ...(after === null ? {} : { after }) }, z.object({ order: schema.nullable() })),
    )
    return answer.order ?? null
  }

  const core = await inOrder(orderDocument, orderCore)
  if (core === null || core.metafield === null) return null
  const lineItems = [...core.lineItems.nodes]
  for (let page = core.lineItems.pageInfo; page.hasNextPage; ) {
    const more = await inOrder(orderDocument, orderCore, page.endCursor)
    if (more === null) return null
    lineItems.push(...more.lineItems.nodes)
    page = more.lineItems.pageInfo
  }

  const fulfilled = await inOrder(fulfillmentsDocument, z.object({ fulfillments: z.array(fulfillment) }))
  const refunded = await inOrder(refundsDocument, z.object({ refunds: z.array(refund) }))
  const returns = []
  for (let after: string | null = null; ; ) {
    const page: { returns: z.output<ReturnType<typeof pageOf<typeof returned>>> } | null = await inOrder(
      returnsDocument,
      z.object({ returns: pageOf(returned) }),
      after,
    )
    returns.push(...(page?.returns.nodes ?? []))
    if (page?.returns.pageInfo.hasNextPage !== true) break
    after = page.returns.pageInfo.endCursor
  }

  const { metafield, ...rest } = core
  return {
    ...rest,
    brandOrderId: metafield.value,
    lineItems,
    fulfillments: await withLists(fulfilled?.fulfillments ?? [], 'fulfillmentLineItems', (row) =>
      restOf(ask, 'fulfillment', row.id, row.fulfillmentLineItems, fulfilledItem),
    ),
    refunds: await withLists(refunded?.refunds ?? [], 'refundLineItems', (row) =>
      restOf(ask, 'refund', row.id, unread, refundedItem),
    ),
    returns: await withLists(returns, 'returnLineItems', (row) =>
      restOf(ask, 'return', row.id, row.returnLineItems, returnedItem),
    ),
  }
}

/** The same rows with `list` whole. One after the other: together they would only run into the shop's limit. */
async function withLists<Row extends { id: string }, List extends string, Item>(
  rows: readonly Row[],
  list: List,
  whole: (row: Row) => Promise<Item[]>,
): Promise<(Omit<Row, List> & { [key in List]: Item[] })[]> {
  const done = []
  for (const row of rows) done.push({ ...row, [list]: await whole(row) } as Omit<Row, List> & { [key in List]: Item[] })
  return done
}

/** A list of which no page has been read. */
const unread = { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } }

type Page<Item> = { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

async function restOf<Item extends z.ZodType>(
  ask: AskShopify,
  kind: keyof typeof moreDocuments,
  id: string,
  first: Page<z.output<Item>>,
  item: Item,
): Promise<z.output<Item>[]> {
  const nodes = [...first.nodes]
  for (let page = first.pageInfo; page.hasNextPage; ) {
    const schema = z.object({ [kind]: z.object({ list: pageOf(item) }).nullable() })
    const answer = await sure(ask(moreDocuments[kind], { id, after: page.endCursor }, schema))
    const list = answer[kind]?.list
    if (list === undefined) break
    nodes.push(...list.nodes)
    page = list.pageInfo
  }
  return nodes
}

async function sure<Data>(asked: Promise<ShopifyAnswer<Data>>): Promise<Data> {
  const answer = await asked
  if (!answer.ok) throw new NoAnswer(answer)
  return answer.data
}
