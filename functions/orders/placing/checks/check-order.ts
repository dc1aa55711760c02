import { Problem } from '../../../http/problem.ts'
import type { Purchase } from '../../purchase.ts'
import type { AcceptingBrand, FindAcceptingBrands } from '../accepting-brand.ts'
import type { OrderRequest } from '../order-request.ts'
import { brandIdsIn } from './check-brands.ts'
import { validateOrderRequest } from './validate-order-request.ts'

export interface CheckedOrder {
  readonly request: OrderRequest
  readonly purchase: Purchase
  readonly brands: ReadonlyMap<string, AcceptingBrand>
}

/** The request, checked and priced; else the problem that names every fault at once. */
export async function checkOrder(
  body: unknown,
  context: { orderId: string; livemode: boolean; paymentRequired: boolean; now: Date },
  findBrands: FindAcceptingBrands,
): Promise<CheckedOrder> {
  const brands = await findBrands(brandIdsIn(body))
  const result = validateOrderRequest(body, { ...context, brands })
  if ('faults' in result) {
    const detail =
      result.code === 'card_data_refused'
        ? 'Card numbers and security codes are never taken. Send the payment provider’s token instead.'
        : `The order has ${result.faults.length} ${result.faults.length === 1 ? 'fault' : 'faults'}; nothing was stored.`
    throw new Problem(result.code, detail, { errors: result.faults })
  }
  return { ...result, brands }
}
