/** Names of our data inside a merchant's shop. Orders are found by these for years: never change them. */

/** The app's own namespace, in which only the app can write. */
export const NAMESPACE = '$app'
/** The unique `id` metafield that carries a brand order's id. */
export const DEFINITION_KEY = 'diddo_brand_order_id'
/** Property of a line item with our line's id. Shopify does not show the customer properties that begin with an underscore. */
export const LINE_ID = '_diddo_line'
export const ORDER_TAG = 'diddo-orders'
/** Begins the code of a shipping line that is a fee of the order. */
export const FEE_CODE = 'fee:'
/** Gateway of payments that the platform took: no money of theirs moves in the shop. */
export const PLATFORM_GATEWAY = 'diddo-platform'
