import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryConnection } from '../../../bin/connection/try-connection.ts'
import { scopes, webhookTopics } from '../../../functions/brands/kinds/shopify/topics.ts'
import { ShopifyStandIn } from '../../stand-ins/shopify/server.ts'

let standIn: ShopifyStandIn
const files: Record<string, string> = {}
const read = (file: string) => files[file] ?? ''
const input = { kind: 'shopify', settings: 'settings.json', secrets: '-' }

beforeEach(async () => {
  standIn = new ShopifyStandIn()
  await standIn.start()
  standIn.scopes = [...scopes]
  standIn.shop.hasDefinition = false
  const updatesUrl = 'https://orders.example/v1/brands/aurora/updates'
  files['settings.json'] = JSON.stringify({ shop: standIn.url, updatesUrl })
  files['-'] = JSON.stringify({ clientId: standIn.clientId, clientSecret: standIn.clientSecret })
})
afterEach(() => standIn.stop())

test('a shop is checked, set up, and then ready', async () => {
  expect((await tryConnection('check', input, read)).ok).toBe(false)
  expect(standIn.webhooks.subscriptions).toEqual([])
  expect((await tryConnection('set-up', input, read)).ok).toBe(true)
  expect(standIn.webhooks.subscriptions).toHaveLength(Object.keys(webhookTopics).length)
  expect((await tryConnection('check', input, read)).ok).toBe(true)
})

test('what is wrong with the command is a sentence, without the secret', async () => {
  files['-'] = 'shpss_my-secret'
  const refusal = await tryConnection('check', input, read).catch(String)
  expect(refusal).toBe('CommandFailure: The secrets are not JSON.')
  await expect(tryConnection('check', { ...input, kind: 'fax' }, read)).rejects.toThrow(/one of signed-http, shopify/)
})
