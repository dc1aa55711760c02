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

const number = z.int().positive()
const bodySchema = z.object({
  admin_graphql_api_id: z.string().optional(),
  order_id: number.optional(),
  order: z.object({ id: number.optional(), admin_graphql_api_id: z.string().optional() }).optional(),
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
  if (subject !== null) return { verdict: 'hint', updateId, subject }
  const detail = 'Neither an order nor anything of one: register the topics of docs/brands/shopify.md only.'
  return { verdict: 'invalid', faults: [{ code: 'invalid', pointer: '', detail }] }
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
  const { admin_graphql_api_id: own, order_id: orderId, order } = read.data
  const number = orderId ?? order?.id
  const ids = [order?.admin_graphql_api_id, ...(number === undefined ? [] : [`gid://shopify/Order/${number}`]), own]
  return ids.find((id) => id !== undefined && /^gid:\/\/shopify\/(Order|Return)\/\d{1,20}$/.test(id)) ?? null
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
