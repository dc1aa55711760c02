export { DiddoOrders, type DiddoOrdersOptions, type PlaceOptions } from './client.js'
export { ApiError, NoAnswerError } from './errors.js'
export type * from './types.js'
export { verifyWebhook, WebhookError } from './webhooks.js'
