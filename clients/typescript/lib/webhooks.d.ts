import type { Event } from './types.js';
/** The webhook is not ours, is too old, or was changed: answer 401 and use nothing of it. */
export declare class WebhookError extends Error {
    readonly name = "WebhookError";
}
/**
 * Verifies a webhook by Standard Webhooks and reads its event.
 *
 * @param secrets of the endpoint, `whsec_…`; two while one is being rotated
 * @param headers with names in lower case
 * @param body as it came, before it was parsed
 * @throws WebhookError
 */
export declare function verifyWebhook(secrets: string | readonly string[], headers: Readonly<Record<string, string | readonly string[] | undefined>>, body: string | Uint8Array, now?: Date): Event;
