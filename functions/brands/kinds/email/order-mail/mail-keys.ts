/** SES's tag of an order mail: the brand order that is in it. */
export const BRAND_ORDER_TAG = 'brandOrderId'
