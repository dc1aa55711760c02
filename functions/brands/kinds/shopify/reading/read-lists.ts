import * as z from 'zod'
import { unknownOutcome } from '../../outcomes.ts'
import type { AskShopify, ShopifyAnswer } from '../admin-api/admin-api.ts'
import { FEW, LONGEST_LIST, moreDocuments, plainLists, wholeLists } from './order-documents.ts'
import { pageOf } from './order-state.ts'

/**
 * Lists of an order and of what it has, each whole or not at all: one that was read in
 * part would tell wrong money and miss goods, unnoticed.
 */

/** An answer that is not there: says what came of the call instead, through the few lines that collect pages. */
export class NoAnswer extends Error {
  readonly answer: Extract<ShopifyAnswer<unknown>, { ok: false }>
  constructor(answer: Extract<ShopifyAnswer<unknown>, { ok: false }>) {
    super('Shopify did not answer.')
    this.answer = answer
  }
}

const tooLong = () =>
  new NoAnswer({
    ok: false,
    executed: 'no',
    unknown: unknownOutcome('200', { attention: true, providerCode: 'order_too_long' }),
    isLasting: true,
  })
/** It was there a moment ago. Read anew, everything is there or nothing is. */
const gone = () =>
  new NoAnswer({ ok: false, executed: 'no', unknown: unknownOutcome('200', { providerCode: 'changed_while_read' }) })

export interface Page<Item> {
  readonly nodes: Item[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
/** A list of which no page has been read. */
export const unread: Page<never> = { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } }

/** `first` and all pages after it. */
export async function allPages<Item extends z.ZodType>(
  ask: AskShopify,
  list: keyof typeof moreDocuments,
  id: string,
  first: Page<z.output<Item>>,
  item: Item,
): Promise<z.output<Item>[]> {
  const schema = z.object({ one: z.object({ list: pageOf(item) }).nullable() })
  const nodes = [...first.nodes]
  for (let page: Page<z.output<Item>> = first; page.pageInfo.hasNextPage; ) {
    const answer = await sure(ask(moreDocuments[list], { id, after: page.pageInfo.endCursor }, schema))
    if (answer.one === null) throw gone()
    page = answer.one.list
    nodes.push(...page.nodes)
  }
  return nodes
}

/** The first few of a list without pages, or all of it when there may be more. */
export async function allOf<Item extends z.ZodType>(
  ask: AskShopify,
  list: keyof typeof wholeLists,
  id: string,
  few: z.output<Item>[],
  item: Item,
): Promise<z.output<Item>[]> {
  if (few.length < FEW[list]) return few
  const schema = z.object({ one: z.object({ list: z.array(item) }).nullable() })
  const answer = await sure(ask(wholeLists[list], { id }, schema))
  if (answer.one === null) throw gone()
  if (answer.one.list.length >= LONGEST_LIST) throw tooLong()
  return answer.one.list
}

/** All of an order's list that has no pages and whose rows are too dear to be read at once. */
export async function plainList<Row extends z.ZodType<{ id: string }>>(
  ask: AskShopify,
  orderId: string,
  name: keyof typeof plainLists,
  row: Row,
): Promise<z.output<Row>[]> {
  const { first, firstFew, allIds, one } = plainLists[name]
  const rows = listOf(await sure(ask(firstFew, { id: orderId }, listIn(row))))
  if (rows.length < first) return rows
  const ids = listOf(await sure(ask(allIds, { id: orderId }, listIn(z.object({ id: z.string() })))))
  if (ids.length >= LONGEST_LIST) throw tooLong()
  const known = new Set(rows.map(({ id }) => id))
  for (const { id } of ids.filter((other) => !known.has(other.id))) {
    const answer: { one?: z.output<Row> | null } = await sure(ask(one, { id }, z.object({ one: row.nullable() })))
    if (answer.one == null) throw gone()
    rows.push(answer.one)
  }
  return rows
}

const listIn = <Row extends z.ZodType>(row: Row) => z.object({ order: z.object({ list: z.array(row) }).nullable() })

function listOf<Row>({ order }: { readonly order: { readonly list: Row[] } | null }): Row[] {
  if (order === null) throw gone()
  return order.list
}

export async function sure<Data>(asked: Promise<ShopifyAnswer<Data>>): Promise<Data> {
  const answer = await asked
  if (!answer.ok) throw new NoAnswer(answer)
  return answer.data
}
