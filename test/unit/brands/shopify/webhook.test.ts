import { createHmac } from 'node:crypto'
import '@shopify/shopify-api/adapters/node'
import { ApiVersion, shopifyApi } from '@shopify/shopify-api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWebhook } from '../../../../functions/brands/kinds/shopify/webhook.ts'

const secret = 'shpss_0123456789abcdef'
const shop = 'aurora.myshopify.com'
const library = shopifyApi({
  apiKey: 'client-id',
  apiSecretKey: secret,
  scopes: [],
  hostName: 'orders.example',
  apiVersion: ApiVersion.January26,
  isEmbeddedApp: false,
  logger: { log: () => undefined },
})

function signed(body: string, by = secret): Record<string, string> {
  return {
    'x-shopify-topic': 'orders/updated',
    'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
    'x-shopify-api-version': '2026-10',
    'x-shopify-shop-domain': shop,
    'x-shopify-hmac-sha256': createHmac('sha256', by).update(body).digest('base64'),
  }
}

async function libraryBelieves(headers: Record<string, string>, body: string): Promise<boolean> {
  // As Node's own server gives it to the library.
  const rawRequest = { method: 'POST', url: '/', headers }
  return (await library.webhooks.validate({ rawBody: body, rawRequest })).valid
}

test('believes exactly what Shopify’s own library believes', async () => {
  const body = fc.oneof(fc.json(), fc.string({ unit: 'binary', minLength: 1 }))
  const spoil = fc.constantFrom('no', 'secret', 'body', 'base64', 'cut')
  await fc.assert(
    fc.asyncProperty(body, spoil, async (text, how) => {
      const headers = signed(text, how === 'secret' ? 'shpss_another' : secret)
      const given = headers['x-shopify-hmac-sha256'] ?? ''
      if (how === 'base64') headers['x-shopify-hmac-sha256'] = Buffer.from(given).toString('base64')
      if (how === 'cut') headers['x-shopify-hmac-sha256'] = given.slice(0, -8)
      const sent = how === 'body' ? `${text}\n` : text
      const ours = readWebhook([secret], shop, { headers, body: sent }).verdict !== 'unverified'
      expect(ours).toBe(await libraryBelieves(headers, sent))
      expect(ours).toBe(how === 'no')
    }),
    { numRuns: 60 },
  )
})

describe('a genuine webhook is a hint at', () => {
  test.each([
    ['an order', { id: 7, admin_graphql_api_id: 'gid://shopify/Order/7' }, 'gid://shopify/Order/7'],
    [
      'the order of a fulfillment',
      { id: 3, order_id: 7, admin_graphql_api_id: 'gid://shopify/Fulfillment/3' },
      'gid://shopify/Order/7',
    ],
    ['the order of a refund', { id: 3, order_id: 7 }, 'gid://shopify/Order/7'],
    [
      'the order of a return',
      { admin_graphql_api_id: 'gid://shopify/Return/3', order: { id: 7 } },
      'gid://shopify/Order/7',
    ],
    ['a return', { admin_graphql_api_id: 'gid://shopify/Return/3' }, 'gid://shopify/Return/3'],
  ])('%s', (_, content, subject) => {
    const body = JSON.stringify(content)
    const updateId = 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043'
    expect(readWebhook([secret], shop, { headers: signed(body), body })).toEqual({ verdict: 'hint', updateId, subject })
  })

  test.each([
    ['a customer', '{"admin_graphql_api_id":"gid://shopify/Customer/1"}'],
    ['an id that is none', '{"admin_graphql_api_id":"gid://shopify/Order/1?x=1"}'],
    ['no JSON', 'order'],
  ])('nothing when it is about %s', (_, body) => {
    expect(readWebhook([secret], shop, { headers: signed(body), body }).verdict).toBe('nothing')
  })
})

test('another shop’s webhook is not ours, although one app has one secret for all its shops', () => {
  const body = '{"admin_graphql_api_id":"gid://shopify/Order/7"}'
  const headers = { ...signed(body), 'x-shopify-shop-domain': 'borealis.myshopify.com' }
  expect(readWebhook([secret], shop, { headers, body })).toEqual({ verdict: 'unverified', why: 'another_shop' })
})

test('while a secret is rotated, webhooks signed by either are believed', () => {
  const body = '{"order_id":7}'
  for (const by of [secret, 'shpss_the-one-before']) {
    const given = { headers: signed(body, by), body }
    expect(readWebhook([secret, 'shpss_the-one-before'], shop, given).verdict).toBe('hint')
  }
})
