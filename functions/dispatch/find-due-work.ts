import * as z from 'zod'
import type { Brand } from '../brands/brand.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { OrderStore } from '../orders/order-store.ts'
import { type SplitStore, splitOnce } from '../orders/placing/split-once.ts'
import type { Clock } from '../runtime/clock.ts'

/** The workflow's input: a whole order, one of its brand orders that is due again, or a command about one. */
export const workflowInputSchema = z.object({
  orderId: z.string(),
  brandOrderId: z.string().optional(),
  commandId: z.string().nullish(),
})
export type WorkflowInput = z.infer<typeof workflowInputSchema>

/** What the workflow passes on for each brand order: ids and the branch to take, nothing else. */
export interface DueWork {
  readonly orderId: string
  readonly brandOrderId: string
  readonly integration: string
  /** The command to deliver; null when the brand order itself is to be submitted. */
  readonly commandId: string | null
}

export interface FindDueWorkDependencies {
  readonly orders: SplitStore & Pick<OrderStore, 'endSplit'>
  readonly findBrands: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>
  readonly now: Clock
}

/**
 * Writes one brand order per brand, once, and returns those that are due. Two runs at the
 * same time do no harm: ids follow from order and brand, and the second run finds the
 * order already split.
 */
export async function findDueWork(
  input: WorkflowInput,
  { orders, findBrands, now }: FindDueWorkDependencies,
): Promise<{ brandOrders: DueWork[] }> {
  const commandId = input.commandId ?? null
  const isNew = input.brandOrderId === undefined && commandId === null
  const { brandOrders, wasSplit } = await splitOnce(input.orderId, orders, { isNew })
  // A crash at the end of the split leaves the purchase due. Without this, a sweep would start it again for ever.
  if (wasSplit && isNew) await orders.endSplit(input.orderId)
  const wanted = brandOrders.filter(
    (brandOrder) =>
      (input.brandOrderId === undefined || brandOrder.id === input.brandOrderId) &&
      (commandId !== null || isDue(brandOrder, now())),
  )
  const brands = await findBrands(wanted.map((brandOrder) => brandOrder.brandId))
  return {
    brandOrders: wanted.map((brandOrder) => ({
      orderId: brandOrder.orderId,
      brandOrderId: brandOrder.id,
      integration: brands.get(brandOrder.brandId)?.integration ?? 'none',
      commandId,
    })),
  }
}

function isDue(brandOrder: BrandOrder, now: Date): boolean {
  return brandOrder.dueAt !== null && Date.parse(brandOrder.dueAt) <= now.getTime()
}
