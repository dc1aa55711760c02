import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { call } from '../api.ts'
import { signingSecretOf } from '../brand.ts'
import { context } from '../context.ts'
import { type AddressedOperation, operations } from '../fuzz/operations.ts'
import { tokenOf } from '../support/member-session.ts'

/** Operations on something by its id, but for those that brands and their mails sign. */
const onThings = operations.filter(
  ({ path, security, responses }) =>
    path.includes('{') && responses['404'] !== undefined && security.some((one) => one.brandSignature === undefined),
)

async function keyFor({ security }: AddressedOperation): Promise<string> {
  const scopes = security.flatMap(({ apiKey = [] }) => apiKey)
  if (scopes.length > 0) return scopes.includes('admin') ? context.adminKey : context.storefrontKey
  return tokenOf('supportAdmin')
}

test('what is asked of a thing that does not exist, in a way that is right, is answered 404', async () => {
  expect(onThings.length).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const operation of onThings) {
    const { method, path, operationId, requestBody, parameters = [] } = operation
    const needed = parameters.filter((one) => one.in === 'query' && one.required === true)
    const query = needed.map(({ name }) => `${name}=${name === 'month' ? '2026-01' : '1'}`).join('&')
    const answer = await call<{ code?: string; errors?: unknown }>(
      method,
      `${path.replaceAll(/\{\w+\}/g, 'unknown')}${query === '' ? '' : `?${query}`}`,
      {
        key: await keyFor(operation),
        headers: { 'idempotency-key': randomUUID() },
        ...(requestBody === undefined ? {} : { body: requestBody.content['application/json']?.example }),
      },
    )
    if (answer.status !== 404) wrong.push(`${operationId}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  expect(wrong).toEqual([])
})

test('nor is an erasure repeated, or an update taken, of what does not exist', async () => {
  const erasure = await call<{ code?: string }>('POST', '/v1/customer-erasures', { body: { erasureId: 'era_unknown' } })
  expect([erasure.status, erasure.body.code]).toEqual([404, 'not_found'])
  const brandId = 'brand-01'
  const at = new Date()
  const occurredAt = at.toISOString()
  const data = { brandOrderId: 'bo_unknown', brandReference: 'A-1', occurredAt }
  const body = JSON.stringify({ type: 'order.accepted', timestamp: occurredAt, data })
  const id = randomUUID()
  const update = await fetch(`${context.apiUrl}/v1/brands/${brandId}/updates`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signingSecretOf(brandId)).sign(id, at, body),
    },
    body,
  })
  expect(update.status).toBe(404)
})
