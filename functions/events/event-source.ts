/** `source` of every event we publish on the event bus. */
export const EVENT_SOURCE = 'diddo.orders'

/** In `resources` of an event on the bus whose storefront has webhook endpoints. */
export const FOR_WEBHOOKS = 'webhook-endpoints'

/** In `resources` of an event on the bus of which the customer gets a mail in the brand's name. */
export const FOR_CUSTOMER_MAILS = 'customer-mails'

/** In `resources` of an event on the bus of which people at a brand hear by mail. */
export const FOR_BRAND_NOTICES = 'brand-notices'

/** `source` and `detail-type` of what the support desk tells, beside the events of orders. */
export const DESK_SOURCE = 'diddo.desk'
export const INTEGRATION_REQUESTED = 'integration.requested'
