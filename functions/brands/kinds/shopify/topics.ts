/** Webhooks that we need, each with the only fields that we want of it: no personal data comes in at all. */
export const webhookTopics: Readonly<Record<string, readonly string[]>> = {
  ORDERS_UPDATED: ['id', 'admin_graphql_api_id', 'updated_at'],
  ORDERS_CANCELLED: ['id', 'admin_graphql_api_id', 'updated_at'],
  ORDERS_EDITED: ['order_edit.id', 'order_edit.order_id'],
  ORDER_TRANSACTIONS_CREATE: ['id', 'order_id', 'admin_graphql_api_id'],
  FULFILLMENTS_CREATE: ['id', 'order_id', 'updated_at'],
  FULFILLMENTS_UPDATE: ['id', 'order_id', 'updated_at'],
  FULFILLMENT_EVENTS_CREATE: ['id', 'order_id'],
  RETURNS_REQUEST: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_APPROVE: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_DECLINE: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_UPDATE: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_PROCESS: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_CANCEL: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_CLOSE: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  RETURNS_REOPEN: ['id', 'admin_graphql_api_id', 'order.id', 'order.admin_graphql_api_id'],
  REFUNDS_CREATE: ['id', 'order_id'],
}

/** What the merchant's app must be allowed. Customers are read and written because an order makes one. */
export const scopes = [
  'read_orders',
  'write_orders',
  'read_all_orders',
  'read_customers',
  'write_customers',
  'read_products',
  'read_fulfillments',
  'read_returns',
  'write_returns',
] as const
