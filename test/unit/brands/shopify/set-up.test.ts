import { expect, test } from 'vitest'
import { webhookTopics } from '../../../../functions/brands/kinds/shopify/topics.ts'
import { shopifyStand } from './stand.ts'

const stand = shopifyStand()

test('setting up makes what is missing, twice is once, and the check says what is not there', async () => {
  stand.standIn.shop.hasDefinition = false
  const connection = stand.connected({ updatesUrl: 'https://orders.example/v1/brands/aurora/updates' })
  expect((await connection.check()).ok).toBe(false)
  expect((await connection.setUp?.())?.ok).toBe(true)
  expect((await connection.setUp?.())?.ok).toBe(true)
  expect(stand.standIn.webhooks.subscriptions).toHaveLength(Object.keys(webhookTopics).length)
  stand.standIn.scopes = stand.standIn.scopes.filter((scope) => scope !== 'write_orders')
  const check = await connection.check()
  expect(check.ok).toBe(false)
  expect(check.findings.join(' ')).toContain('write_orders')
})

test('a metafield that does not keep orders unique is found, and fixed', async () => {
  stand.standIn.shop.valuesAreUnique = false
  const connection = stand.connected()
  const check = await connection.check()
  expect(check.ok).toBe(false)
  expect(check.findings.join(' ')).toContain('“unique values” switched off')
  expect((await connection.setUp?.())?.ok).toBe(true)
  expect(stand.standIn.shop.valuesAreUnique).toBe(true)
})
