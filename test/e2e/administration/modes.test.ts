import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { call, readList } from '../api.ts'
import { overview } from '../brand.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { admin, draft, type ProblemBody, uniqueId } from './admin.ts'

/** The same back end, entered as a sandbox and as a real one. */
const known = 'brand-09'
const sandbox = uniqueId('sandbox')
const live = uniqueId('live')
const keys: Record<'test' | 'live', string> = { test: context.storefrontKey, live: '' }

beforeAll(async () => {
  const signingSecret = `whsec_${Buffer.from(`secret of ${known}`.padEnd(32, '.')).toString('base64')}`
  const settings = { url: `${context.brands[known]?.adminUrl}/commands` }
  for (const [id, modes] of [
    [sandbox, ['test']],
    [live, ['live']],
  ] as const) {
    await admin('POST', '/brands', { ...draft(id), settings, secrets: { signingSecret }, modes })
  }
  const key = { name: 'live', livemode: true, scopes: ['orders:read', 'orders:write'] }
  const made = await admin<{ secret: string }>('POST', `/storefronts/${context.storefrontId}/keys`, key)
  keys.live = made.body.secret
})

const placeAt = (brandId: string, key: string) =>
  call<ProblemBody>('POST', '/v1/orders', {
    key,
    body: sampleOrder([brandId]),
    headers: { 'idempotency-key': randomUUID() },
  })

test.each([
  ['test', sandbox, live],
  ['live', live, sandbox],
] as const)('a %s order goes to brands of its mode only, and sees no others', async (mode, own, other) => {
  const listed = (await readList<{ id: string }>('/v1/brands', keys[mode])).map(({ id }) => id)
  expect([listed.includes(own), listed.includes(other)]).toEqual([true, false])

  const refused = await placeAt(other, keys[mode])
  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ code: 'brand_mode_mismatch' }]])
  expect((await placeAt(own, keys[mode])).status).toBe(201)
  const sent = async () =>
    (await overview(known)).orders.map(({ submission }) => ({ id: submission.brandId, livemode: submission.livemode }))
  await expect.poll(sent, { timeout: 90_000 }).toContainEqual({ id: own, livemode: mode === 'live' })
})

test('a brand of both modes is refused', async () => {
  const both = await admin<ProblemBody>('POST', '/brands', { ...draft(uniqueId('both')), modes: ['test', 'live'] })
  expect([both.status, both.body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/modes']])
  const changed = await admin<ProblemBody>('PATCH', `/brands/${sandbox}`, { modes: ['test', 'live'] })
  expect([changed.status, changed.body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/modes']])
})
