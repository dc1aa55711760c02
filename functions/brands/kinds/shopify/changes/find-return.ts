import type { OrderState, ShopifyReturn } from '../reading/order-state.ts'

/** The return that we asked for: our id stands in the notes of its items, since Shopify takes no key for returns. */
export function findReturn({ returns }: OrderState, returnId: string): ShopifyReturn | undefined {
  return returns.find(({ returnLineItems }) =>
    returnLineItems.some((item) => `${item.returnReasonNote} ${item.customerNote ?? ''}`.includes(returnId)),
  )
}
