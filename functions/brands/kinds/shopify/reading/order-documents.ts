/**
 * What is read of an order: in several documents, since one that asks for
 * everything would cost more points than Shopify allows for one (1,000).
 */

const money = '{ shopMoney { amount currencyCode } }'
const pageInfo = 'pageInfo { hasNextPage endCursor }'
/** How many rows are read first of lists without pages. When that many came back, all of the list is read. */
export const FEW = { payments: 50, tracking: 3 } as const

const FULFILLED = `nodes { id quantity lineItem { id } } ${pageInfo}`
const REFUNDED = `nodes { quantity restockType lineItem { id } subtotalSet ${money} totalTaxSet ${money} } ${pageInfo}`
const REFUNDED_SHIPPING = `nodes { subtotalAmountSet ${money} shippingLine { code } } ${pageInfo}`
const PAID_BACK = `nodes { kind status gateway amountSet ${money} parentTransaction { id } } ${pageInfo}`
const RETURNED = `nodes {
  id quantity processedQuantity returnReasonNote customerNote
  ... on ReturnLineItem { fulfillmentLineItem { lineItem { id } } }
} ${pageInfo}`

const PAYMENT = `id kind status gateway amountSet ${money}`

export const orderDocument = `query Order($id: ID!, $after: String) {
  order(id: $id) {
    id name updatedAt cancelledAt cancelReason currencyCode taxesIncluded
    cancellation { staffNote }
    metafield(namespace: "$app", key: "diddo_brand_order_id") { value }
    lineItems(first: 100, after: $after) {
      nodes { id quantity currentQuantity unfulfilledQuantity customAttributes { key value } }
      ${pageInfo}
    }
    transactions(first: ${FEW.payments}) { ${PAYMENT} }
  }
}`

const FULFILLMENT = `id name status displayStatus requiresShipping updatedAt deliveredAt
  trackingInfo(first: ${FEW.tracking}) { company number }
  fulfillmentLineItems(first: 8) { ${FULFILLED} }`
const REFUND = `id note createdAt updatedAt return { id } totalRefundedSet ${money}
  refundShippingLines(first: 2) { ${REFUNDED_SHIPPING} }
  transactions(first: 5) { ${PAID_BACK} }`

/**
 * Lists of an order that Shopify does not page: they take `first` and no cursor. So the
 * first few are read at once, and where there are more, all ids and the others one by one.
 */
export const plainLists = {
  fulfillments: {
    first: 40,
    firstFew: `query Fulfillments($id: ID!) { order(id: $id) { list: fulfillments(first: 40) { ${FULFILLMENT} } } }`,
    allIds: 'query FulfillmentIds($id: ID!) { order(id: $id) { list: fulfillments(first: 250) { id } } }',
    one: `query Fulfillment($id: ID!) { one: fulfillment(id: $id) { ${FULFILLMENT} } }`,
  },
  refunds: {
    first: 30,
    firstFew: `query Refunds($id: ID!) { order(id: $id) { list: refunds(first: 30) { ${REFUND} } } }`,
    allIds: 'query RefundIds($id: ID!) { order(id: $id) { list: refunds(first: 250) { id } } }',
    one: `query Refund($id: ID!) { one: refund(id: $id) { ${REFUND} } }`,
  },
} as const
/** Most that Shopify lists by `first`. */
export const LONGEST_LIST = 250

export const returnsDocument = `query Returns($id: ID!, $after: String) {
  order(id: $id) {
    returns(first: 10, after: $after) {
      nodes { id name status returnLineItems(first: 20) { ${RETURNED} } }
      ${pageInfo}
    }
  }
}`

/** All of a list that has no pages and of which the first `FEW` were read. */
export const wholeLists = {
  payments: `query Payments($id: ID!) { one: order(id: $id) { list: transactions(first: 250) { ${PAYMENT} } } }`,
  tracking: `query Tracking($id: ID!) { one: fulfillment(id: $id) { list: trackingInfo(first: 250) { company number } } }`,
} as const

/** Lists of one object each, in pages: what a refund is about, and the rest of those that were begun above. */
export const moreDocuments = {
  fulfilled: `query MoreFulfilled($id: ID!, $after: String) {
  one: fulfillment(id: $id) { list: fulfillmentLineItems(first: 100, after: $after) { ${FULFILLED} } }
}`,
  refunded: `query Refunded($id: ID!, $after: String) {
  one: refund(id: $id) { list: refundLineItems(first: 100, after: $after) { ${REFUNDED} } }
}`,
  refundedShipping: `query MoreRefundedShipping($id: ID!, $after: String) {
  one: refund(id: $id) { list: refundShippingLines(first: 100, after: $after) { ${REFUNDED_SHIPPING} } }
}`,
  paidBack: `query MorePaidBack($id: ID!, $after: String) {
  one: refund(id: $id) { list: transactions(first: 100, after: $after) { ${PAID_BACK} } }
}`,
  returned: `query MoreReturned($id: ID!, $after: String) {
  one: return(id: $id) { list: returnLineItems(first: 100, after: $after) { ${RETURNED} } }
}`,
} as const
