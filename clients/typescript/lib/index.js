export { DiddoOrders } from './client.js';
export { ApiError, NoAnswerError } from './errors.js';
export { verifyWebhook, WebhookError } from './webhooks.js';
