/** `source` of every event we publish on the event bus. */
export const EVENT_SOURCE = 'diddo.orders'

/** In `resources` of an event on the bus whose storefront has webhook endpoints. */
export const FOR_WEBHOOKS = 'webhook-endpoints'
