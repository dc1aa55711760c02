import * as z from 'zod'
import { type AskShopify, type ShopifyAnswer, silence } from './admin-api.ts'
import { LONGEST_LIST, moreDocuments, orderDocument, plainLists, returnsDocument } from './order-documents.ts'
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
    fulfillments: await withLists(
      await plainList(ask, id, 'fulfillments', fulfillment),
      'fulfillmentLineItems',
      (row) => restOf(ask, 'fulfillment', row.id, row.fulfillmentLineItems, fulfilledItem),
    ),
    refunds: await withLists(await plainList(ask, id, 'refunds', refund), 'refundLineItems', (row) =>
      restOf(ask, 'refund', row.id, unread, refundedItem),
    ),
    returns: await withLists(returns, 'returnLineItems', (row) =>
      restOf(ask, 'return', row.id, row.returnLineItems, returnedItem),
    ),
  }
}

/** All of a list that has no pages. One that is too long to be known whole is not read at all, so that nothing is missed unnoticed. */
async function plainList<Row extends z.ZodType<{ id: string }>>(
  ask: AskShopify,
  orderId: string,
  name: keyof typeof plainLists,
  row: Row,
): Promise<z.output<Row>[]> {
  const { first, firstFew, allIds, one } = plainLists[name]
  const few = await sure(ask(firstFew, { id: orderId }, listOf(row)))
  const rows = few.order?.list ?? []
  if (rows.length < first) return rows
  const all = await sure(ask(allIds, { id: orderId }, listOf(z.object({ id: z.string() }))))
  const ids = all.order?.list.map(({ id }) => id) ?? []
  if (ids.length >= LONGEST_LIST) throw new NoAnswer({ ok: false, executed: 'no', unknown: silence(null, true) })
  const known = new Set(rows.map(({ id }) => id))
  for (const id of ids.filter((other) => !known.has(other))) {
    const answer: { one?: z.output<Row> | null } = await sure(ask(one, { id }, z.object({ one: row.nullable() })))
    if (answer.one != null) rows.push(answer.one)
  }
  return rows
}

const listOf = <Row extends z.ZodType>(row: Row) => z.object({ order: z.object({ list: z.array(row) }).nullable() })

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
