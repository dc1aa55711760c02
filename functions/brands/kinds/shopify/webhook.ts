import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { RawUpdate } from '../integration.ts'
import type { UpdateVerdict } from '../update-verdict.ts'

/**
 * Webhooks of Shopify: base64 HMAC-SHA256 of the raw body with the app's secret.
 * The signature covers the body alone, neither id, topic, shop nor time; so a
 * webhook is only a hint at an order. A replayed webhook makes us read that order
 * once more and has no other effect.
 */

/** Ids are text: Shopify's go beyond 2⁵³, where a number of JavaScript is another id. */
const number = z
  .string()
  .regex(/^\d{1,20}$/)
  .optional()
  .catch(undefined)
const globalId = z.string().optional().catch(undefined)
const bodySchema = z.object({
  admin_graphql_api_id: globalId,
  order_id: number,
  order: z.object({ id: number, admin_graphql_api_id: globalId }).optional().catch(undefined),
  order_edit: z.object({ order_id: number }).optional().catch(undefined),
})

export function readWebhook(secrets: readonly string[], shop: string, raw: RawUpdate): UpdateVerdict {
  const { headers, body } = raw
  const signature = headers['x-shopify-hmac-sha256'] ?? ''
  const updateId = headers['x-shopify-webhook-id'] ?? ''
  if (signature === '' || updateId === '' || updateId.length > 255) return { verdict: 'unverified', why: 'unsigned' }
  if (!isGenuine(secrets, signature, body)) return { verdict: 'unverified', why: 'wrong_signature' }
  // One app may be installed in several shops: each has a brand of its own.
  const from = headers['x-shopify-shop-domain']
  if (from !== undefined && from !== shop) return { verdict: 'unverified', why: 'another_shop' }
  const subject = subjectOf(body)
  // Shopify deletes a subscription after eight answers that are not 2xx, whatever the webhook was about.
  return subject === null ? { verdict: 'nothing' } : { verdict: 'hint', updateId, subject }
}

function isGenuine(secrets: readonly string[], signature: string, body: string): boolean {
  const given = Buffer.from(signature, 'base64')
  let matches = false
  for (const secret of secrets) {
    const right = createHmac('sha256', secret).update(body).digest()
    if (given.length === right.length && timingSafeEqual(given, right)) matches = true
  }
  return matches
}

function subjectOf(body: string): string | null {
  const read = bodySchema.safeParse(jsonOf(body))
  if (!read.success) return null
  const { admin_graphql_api_id: own, order_id: orderId, order, order_edit: edit } = read.data
  const number = orderId ?? order?.id ?? edit?.order_id
  const ids = [order?.admin_graphql_api_id, ...(number === undefined ? [] : [`gid://shopify/Order/${number}`]), own]
  return ids.find((id) => id !== undefined && /^gid:\/\/shopify\/(Order|Return)\/\d{1,20}$/.test(id)) ?? null
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body, (_, value, context?: { source?: string }) =>
      // The number as it is written, which Node passes beside the double that it became.
      typeof value === 'number' ? (context?.source ?? String(value)) : value,
    )
  } catch {
    return undefined
  }
}
