import * as z from 'zod'
import type { Brand } from '../brands/brand.ts'
import { bornBrandOrder } from '../orders/birth.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { OrderRepository } from '../orders/order-repository.ts'
import { splitPurchase } from '../orders/split-purchase.ts'
import type { Clock } from '../runtime/clock.ts'
import { log, OperatorError } from '../runtime/log.ts'

/** The workflow's input: a whole order, or one of its brand orders that is due again. */
export const workflowInputSchema = z.object({ orderId: z.string(), brandOrderId: z.string().optional() })
export type WorkflowInput = z.infer<typeof workflowInputSchema>

/** What the workflow passes on for each brand order: ids and the branch to take, nothing else. */
export interface BrandOrderToSubmit {
  readonly orderId: string
  readonly brandOrderId: string
  readonly integration: string
}

export interface SplitOrderDependencies {
  readonly orders: OrderRepository
  readonly findBrands: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>
  readonly now: Clock
}

/**
 * Writes one brand order per brand, once, and answers those that are due. Safe to
 * run twice at the same time: ids follow from order and brand, and the second
 * writer finds the order split.
 */
export async function splitOrder(
  input: WorkflowInput,
  { orders, findBrands, now }: SplitOrderDependencies,
): Promise<{ brandOrders: BrandOrderToSubmit[] }> {
  const brandOrders = await splitOnce(input.orderId, orders)
  const wanted = brandOrders.filter(
    (brandOrder) =>
      (input.brandOrderId === undefined || brandOrder.id === input.brandOrderId) && isDue(brandOrder, now()),
  )
  const brands = await findBrands(wanted.map((brandOrder) => brandOrder.brandId))
  return {
    brandOrders: wanted.map((brandOrder) => ({
      orderId: brandOrder.orderId,
      brandOrderId: brandOrder.id,
      integration: brands.get(brandOrder.brandId)?.integration ?? 'none',
    })),
  }
}

async function splitOnce(orderId: string, orders: OrderRepository): Promise<BrandOrder[]> {
  const found = await orders.find(orderId)
  if (found === null) throw new OperatorError(`There is no order ${orderId}.`)
  if (found.order.splitAt !== null) return found.brandOrders
  const purchase = await orders.findPurchase(orderId)
  if (purchase === null) throw new OperatorError(`Order ${orderId} has no purchase.`)
  const brandOrders = splitPurchase(purchase).map((portion) => bornBrandOrder(found.order, portion))
  if (await orders.writeSplit(found.order, brandOrders)) {
    log('info', 'ORDER_SPLIT', { orderId, count: brandOrders.length })
    return brandOrders
  }
  return (await orders.find(orderId))?.brandOrders ?? []
}

function isDue(brandOrder: BrandOrder, now: Date): boolean {
  return brandOrder.dueAt !== null && Date.parse(brandOrder.dueAt) <= now.getTime()
}
