import type * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Order } from '../../orders/order.ts'
import { timestamp } from '../../runtime/clock.ts'
import type { BlindIndex } from '../../vault/blind-index.ts'
import type { OpenSupportFile } from '../../vault/open-support-file.ts'
import type { OpenReturnLabels } from '../../vault/return-labels.ts'
import type { Asker } from './asker.ts'
import type { disclosureAnswerSchema } from './disclosure-answer.ts'
import type { PersonPartition } from './erasure.ts'
import { type Person, partitionsOf } from './person.ts'

export interface DiscloseDependencies {
  readonly blindIndex: BlindIndex
  readonly personOrders: (partitions: readonly PersonPartition[]) => AsyncIterable<string>
  readonly findOrder: (orderId: string) => Promise<{ order: Order; brandOrders: BrandOrder[] } | null>
  readonly open: OpenSupportFile
  readonly openLabels: OpenReturnLabels
  readonly readNotes: (orderId: string) => Promise<{ createdAt: string; text: string }[]>
  /** Tells the audit log before the first envelope is opened. */
  readonly record: (act: { memberId: string; count: number }, now: Date) => Promise<void>
}

/** More do not fit into one answer, and are no person's. */
const MOST_ORDERS = 200
/** Orders opened at one time. */
const AT_ONCE = 10

type Disclosed = z.infer<typeof disclosureAnswerSchema>['orders'][number]

/** All that is kept of a person. */
export async function disclose(
  { person, asker, now }: { person: Person; asker: Asker; now: Date },
  dependencies: DiscloseDependencies,
): Promise<HttpAnswer> {
  const ids = new Set<string>()
  const partitions = await partitionsOf(person, asker.shelves, dependencies.blindIndex)
  for await (const orderId of dependencies.personOrders(partitions)) {
    ids.add(orderId)
    if (ids.size > MOST_ORDERS) {
      throw new Problem('state_conflict', `There are more than ${MOST_ORDERS} orders; ask for them by another way.`)
    }
  }
  await dependencies.record({ memberId: asker.id, count: ids.size }, now)
  const orders: Disclosed[] = []
  const waiting = [...ids]
  while (waiting.length > 0) {
    const chunk = waiting.splice(0, AT_ONCE)
    orders.push(...(await Promise.all(chunk.map((id) => disclosed(id, asker, dependencies)))).flat())
  }
  const newestFirst = orders.toSorted((one, other) => (one.order.createdAt < other.order.createdAt ? 1 : -1))
  return { status: 200, body: { madeAt: timestamp(now), orders: newestFirst } }
}

async function disclosed(
  orderId: string,
  asker: Asker,
  { findOrder, open, openLabels, readNotes }: DiscloseDependencies,
): Promise<Disclosed[]> {
  const found = await findOrder(orderId)
  if (found === null) return []
  const opened = await open({ orderId, actor: asker.actor, reason: 'disclose' })
  const order = shownOrder(found)
  if (opened.erased) return [{ order, erasedAt: opened.erasedAt, personal: null, foundBy: [], notes: [] }]
  const { version: _, purpose: __, orderId: ___, ...content } = opened.file.content
  const changedAddresses = opened.file.changedAddresses.map(({ brandId, shippingAddress }) => ({
    brandId,
    shippingAddress,
  }))
  const labels = await openLabels(orderId)
  const returnLabels = labels.map(({ brandId, labelUrl }) => ({ brandId, labelUrl }))
  const personal = { ...content, changedAddresses, returnLabels }
  const foundBy = [...opened.file.foundBy]
  return [{ order, erasedAt: null, personal, foundBy, notes: await readNotes(orderId) }]
}

function shownOrder({ order, brandOrders }: { order: Order; brandOrders: readonly BrandOrder[] }): Disclosed['order'] {
  const { id, externalId, storefrontId, livemode, customerId, status, currency, totals, createdAt, metadata } = order
  return {
    id,
    externalId,
    storefrontId,
    livemode,
    customerId,
    status,
    currency,
    total: totals.total,
    createdAt,
    metadata,
    brands: order.brandOrders.map(({ brandId }) => brandId),
    items: brandOrders.flatMap(({ brandId, lines }) =>
      lines.map(({ title, quantity }) => ({ brandId, title, quantity })),
    ),
  }
}
