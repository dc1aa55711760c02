import * as z from 'zod'
import type { Brand } from '../../brands/brand.ts'
import { noticeLeadMinutes } from '../../brands/contacts/contact.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { eventSchema, type OrderEvent } from '../../orders/event.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { newBrandOrder } from '../../orders/placing/create-order.ts'
import { splitPurchase } from '../../orders/placing/split-purchase.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { OperatorError } from '../../runtime/log.ts'
import { sendDigest } from '../digests/send-digest.ts'
import { acceptByNear, credentialsFailing, newOrder, returnRequested } from '../notice.ts'
import { type TellDependencies, tellContacts } from '../telling/tell-contacts.ts'
import type { Watch, WatchStore } from './watch-store.ts'

/** What comes in: an event from the bus, a row that is due, or a brand whose back end refuses our credentials. */
export const messageSchema = z.union([
  z.object({ detail: eventSchema }),
  z.object({ pk: z.string(), sk: z.string() }),
  z.object({ credentialsFailing: z.object({ brandId: z.string(), since: z.string() }) }),
])
export type Message = z.infer<typeof messageSchema>

export interface HearDependencies extends TellDependencies {
  readonly orders: Pick<OrderStore, 'findWithPurchase' | 'findBrandOrder'>
  readonly findBrands: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>
  readonly watches: WatchStore
}

/** Of what is older, such as dead letters that were put back late, nobody is told any more. */
const LATEST_DAYS = 3

const undecided: ReadonlySet<BrandOrder['status']> = new Set(['pending', 'submitting', 'submitted'])
const ended: ReadonlySet<BrandOrder['status']> = new Set(['cancelled', 'rejected'])

/** May be repeated at any time, and at the same time. */
export async function hear(message: Message, dependencies: HearDependencies): Promise<void> {
  if ('detail' in message) return hearEvent(message.detail, dependencies)
  if ('credentialsFailing' in message) {
    const { brandId, since } = message.credentialsFailing
    const brand = await findBrand(brandId, dependencies)
    if (brand !== null) await tellContacts(brand, credentialsFailing(brand, since), dependencies)
    return
  }
  const due = await dependencies.watches.find(message)
  if (due === null) return
  if ('day' in due) return sendDigest(await findBrand(due.brandId, dependencies), due, dependencies)
  await lookAgain(due, dependencies)
  await dependencies.watches.end(due)
}

async function hearEvent(event: OrderEvent, dependencies: HearDependencies): Promise<void> {
  const age = dependencies.now().getTime() - Date.parse(event.timestamp)
  if (age > LATEST_DAYS * 24 * 3600 * 1000) return
  if (event.type === 'order.placed') await hearOrder(event, dependencies)
  if (event.type !== 'order.return_initiated' || event.brandOrderId === null) return
  const { orderId, brandOrderId, timestamp: at } = event
  const brandOrder = await dependencies.orders.findBrandOrder(orderId, brandOrderId)
  const brand = brandOrder === null ? null : await findBrand(brandOrder.brandId, dependencies)
  if (brandOrder === null || brand === null) return
  await tellContacts(brand, returnRequested(brand, brandOrder, event.data.return.id, at), dependencies)
}

/** Each of its brands that has contacts hears of it now, or when it is released, and again when nobody has accepted it. */
async function hearOrder({ orderId, timestamp: at }: OrderEvent, dependencies: HearDependencies): Promise<void> {
  const { orders, now } = dependencies
  const found = await orders.findWithPurchase(orderId)
  if (found === null) throw new OperatorError(`There is no order ${orderId}.`)
  const { order, purchase } = found
  const brands = await dependencies.findBrands(order.brandOrders.map(({ brandId }) => brandId))
  const concerned = order.brandOrders.filter(({ brandId }) => (brands.get(brandId)?.contacts.length ?? 0) > 0)
  const isHeld = order.releaseAfter !== null && order.releaseAfter > timestamp(now())
  const results = await Promise.allSettled(
    concerned.map(async ({ id, brandId, acceptBy }) => {
      const brand = brands.get(brandId)
      if (brand === undefined) return
      const watch = { orderId, brandOrderId: id, brandId }
      const hears = (kind: Watch['kind']) => brand.contacts.some((contact) => contact.hears.includes(kind))
      if (hears('accept_by_near')) {
        const dueAt = addSeconds(new Date(acceptBy), -noticeLeadMinutes(brand) * 60)
        await dependencies.watches.watch({ ...watch, kind: 'accept_by_near' }, dueAt)
      }
      if (!hears('new_order')) return
      if (isHeld) {
        await dependencies.watches.watch({ ...watch, kind: 'new_order' }, new Date(order.releaseAfter ?? at))
        return
      }
      const portion = purchase === null ? undefined : splitPurchase(purchase).find((one) => one.brandId === brandId)
      // It may not be split yet.
      const split = found.brandOrders.find((one) => one.id === id)
      const brandOrder = split ?? (portion === undefined ? null : newBrandOrder(order, portion))
      if (brandOrder === null) throw new OperatorError(`Order ${orderId} has no purchase.`)
      if (!ended.has(brandOrder.status)) await tellContacts(brand, newOrder(brand, brandOrder, at), dependencies)
    }),
  )
  const failed = results.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** What was held back is told where it is not cancelled; that time runs out, where nobody decided and it is not over. */
async function lookAgain(
  { kind, orderId, brandOrderId, brandId }: Watch,
  dependencies: HearDependencies,
): Promise<void> {
  const brand = await findBrand(brandId, dependencies)
  const brandOrder = await dependencies.orders.findBrandOrder(orderId, brandOrderId)
  if (brand === null || brandOrder === null) return
  const now = timestamp(dependencies.now())
  if (kind === 'new_order') {
    if (!ended.has(brandOrder.status)) await tellContacts(brand, newOrder(brand, brandOrder, now), dependencies)
    return
  }
  if (!undecided.has(brandOrder.status) || brandOrder.acceptBy <= now) return
  await tellContacts(brand, acceptByNear(brand, brandOrder, now), dependencies)
}

async function findBrand(id: string, { findBrands }: HearDependencies): Promise<Brand | null> {
  return (await findBrands([id])).get(id) ?? null
}
