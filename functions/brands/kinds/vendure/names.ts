/** Names of our data inside a merchant's Vendure, as docs/examples/vendure/diddo-orders-plugin.ts defines them: never change them. */

/** The unique field of an order that carries a brand order's id. */
export const BRAND_ORDER_ID = 'diddoBrandOrderId'
/** The same for a draft that is being filled and is not yet the order. */
export const DRAFT_FOR = 'diddoDraftFor'
/** Method of payments that the platform took. */
export const PLATFORM_PAYMENT = 'diddo-platform'
/** Ends the reason of a refund whose money the platform returns: the shop only keeps a record of it. */
export const BY_PLATFORM = 'the platform returns it'
