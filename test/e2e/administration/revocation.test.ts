import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCaller } from '../../../functions/http/callers/api-key-store.ts'
import { environmentKeys } from '../../../functions/runtime/environment.ts'
import { context } from '../context.ts'
import { admin } from './admin.ts'

/* One function instance's memory of keys, on the deployed table, with a clock that the test sets. */

const MEMORY_MILLISECONDS = 30_000
const now = new Date()
const inTime = new Date(now.getTime() + MEMORY_MILLISECONDS - 1)
const after = new Date(now.getTime() + MEMORY_MILLISECONDS)

beforeAll(() => {
  process.env[environmentKeys.settingsTable] = `${context.prefix}-settings`
})
afterAll(() => {
  delete process.env[environmentKeys.settingsTable]
})

interface Key {
  readonly id: string
  readonly secret: string
}

async function storefrontWithKey(): Promise<{ storefrontId: string; key: Key }> {
  const { body: storefront } = await admin<{ id: string }>('POST', '/storefronts', { name: 'Revoked' })
  const wanted = { name: 'e2e', scopes: ['orders:read'] }
  const { body: key } = await admin<Key>('POST', `/storefronts/${storefront.id}/keys`, wanted)
  return { storefrontId: storefront.id, key }
}

test('a disabled storefront’s keys are believed for 30 s at most, and come back with it', async () => {
  const { storefrontId, key } = await storefrontWithKey()
  expect(await findCaller(key.secret, now)).toMatchObject({ keyId: key.id, storefrontId })
  await admin('POST', `/storefronts/${storefrontId}/disable`)
  expect(await findCaller(key.secret, inTime)).toMatchObject({ keyId: key.id })
  expect(await findCaller(key.secret, after)).toBeNull()
  await admin('POST', `/storefronts/${storefrontId}/enable`)
  expect(await findCaller(key.secret, new Date(after.getTime() + MEMORY_MILLISECONDS))).toMatchObject({ keyId: key.id })
})

test('a disabled key is believed for 30 s at most', async () => {
  const { key } = await storefrontWithKey()
  expect(await findCaller(key.secret, now)).toMatchObject({ keyId: key.id })
  await admin('POST', `/keys/${key.id}/disable`)
  expect(await findCaller(key.secret, after)).toBeNull()
})

test('a rotated key ends with its hours, remembered or not', async () => {
  const { key } = await storefrontWithKey()
  const path = `/keys/${key.id}/rotate`
  const { body } = await admin<{ replaced: { expiresAfter: string } }>('POST', path, { overlapHours: 1 })
  const end = Date.parse(body.replaced.expiresAfter)
  expect(await findCaller(key.secret, new Date(end))).toMatchObject({ keyId: key.id })
  expect(await findCaller(key.secret, new Date(end + 1))).toBeNull()
})
