/**
 * What is read of an order: in several documents, since one that asks for
 * everything would cost more points than Shopify allows for one (1,000).
 */

const money = '{ shopMoney { amount currencyCode } }'
const pageInfo = 'pageInfo { hasNextPage endCursor }'
const FULFILLED = `nodes { id quantity lineItem { id } } ${pageInfo}`
const REFUNDED = `nodes { quantity restockType lineItem { id } subtotalSet ${money} totalTaxSet ${money} } ${pageInfo}`
const RETURNED = `nodes {
  quantity processedQuantity returnReasonNote customerNote
  ... on ReturnLineItem { fulfillmentLineItem { lineItem { id } } }
} ${pageInfo}`

export const orderDocument = `query Order($id: ID!, $after: String) {
  order(id: $id) {
    id name updatedAt cancelledAt cancelReason currencyCode taxesIncluded
    cancellation { staffNote }
    metafield(namespace: "$app", key: "diddo_brand_order_id") { value }
    lineItems(first: 100, after: $after) {
      nodes { id quantity currentQuantity unfulfilledQuantity customAttributes { key value } }
      ${pageInfo}
    }
    transactions(first: 50) { id kind status gateway amountSet ${money} parentTransaction { id } }
  }
}`

const FULFILLMENT = `id name status displayStatus requiresShipping updatedAt deliveredAt
  trackingInfo(first: 3) { company number }
  fulfillmentLineItems(first: 8) { ${FULFILLED} }`
const REFUND = `id note createdAt updatedAt totalRefundedSet ${money}
  refundShippingLines(first: 2) { nodes { subtotalAmountSet ${money} } }
  transactions(first: 5) { nodes { status gateway amountSet ${money} parentTransaction { id } } }`

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

/** Lists of one object each: what a refund is about, and the rest of long lists. */
export const moreDocuments = {
  fulfillment: `query MoreFulfilled($id: ID!, $after: String!) {
  fulfillment(id: $id) { list: fulfillmentLineItems(first: 100, after: $after) { ${FULFILLED} } }
}`,
  refund: `query Refunded($id: ID!, $after: String) {
  refund(id: $id) { list: refundLineItems(first: 100, after: $after) { ${REFUNDED} } }
}`,
  return: `query MoreReturned($id: ID!, $after: String!) {
  return(id: $id) { list: returnLineItems(first: 100, after: $after) { ${RETURNED} } }
}`,
} as const
