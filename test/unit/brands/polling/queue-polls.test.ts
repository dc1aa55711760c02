import { expect, test } from 'vitest'
import type { Brand } from '../../../../functions/brands/brand.ts'
import { findIntegration } from '../../../../functions/brands/kinds/integrations.ts'
import { shopifyCapabilities, shopifySettings } from '../../../../functions/brands/kinds/shopify/settings.ts'
import { failsNow, UNTOUCHED } from '../../../../functions/brands/line/pace.ts'
import { pollIntervalSeconds } from '../../../../functions/brands/polling/poll-schedule.ts'
import { neverPolled, type PollState, standsStill } from '../../../../functions/brands/polling/poll-state.ts'
import { queuePolls } from '../../../../functions/brands/polling/queue-polls.ts'
import { someBrand } from '../some-brand.ts'

const now = new Date('2026-11-24T12:00:00.000Z')
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString()
const shop = (id: string, changes: Partial<Brand> = {}) =>
  someBrand(id, { integration: 'shopify', settings: { shop: `${id}.myshopify.com` }, ...changes })
const state = (brandId: string, changes: Partial<PollState>): PollState => ({
  ...neverPolled(brandId, 'shopify', now),
  version: 1,
  ...changes,
})

async function queued(brands: readonly Brand[], states: readonly PollState[]): Promise<string[]> {
  const sent: string[] = []
  await queuePolls(now, {
    findBrands: async () => brands,
    findPaces: async () => new Map(),
    polls: { findAll: async () => new Map(states.map((one) => [one.brandId, one])) },
    findIntegration,
    queue: async (ids) => sent.push(...ids),
  })
  return sent
}

test('queues who can be polled, is due and is not being polled', async () => {
  const brands = ['new', 'due', 'later', 'leased', 'died'].map((id) => shop(id))
  const states = [
    state('due', { dueAt: at(0) }),
    state('later', { dueAt: at(1) }),
    state('leased', { dueAt: at(-60), leaseUntil: at(60) }),
    state('died', { dueAt: at(-60), leaseUntil: at(0) }),
  ]
  const others = [someBrand('signed'), someBrand('mail', { integration: 'email', settings: {} })]
  expect(await queued([...brands, ...others], states)).toEqual(['new', 'due', 'died'])
})

test('a brand that was switched off still ships what it has', async () => {
  expect(await queued([shop('off', { enabled: false })], [])).toEqual(['off'])
})

test('often where polling is all there is, seldom beside webhooks and for who was switched off', () => {
  const alone = shopifyCapabilities(shopifySettings.parse({ shop: 'a.myshopify.com' }))
  const updatesUrl = 'https://orders.example/v1/brands/a/updates'
  const beside = shopifyCapabilities(shopifySettings.parse({ shop: 'a.myshopify.com', updatesUrl }))
  expect(pollIntervalSeconds({ enabled: true }, alone)).toBe(300)
  expect(pollIntervalSeconds({ enabled: true }, beside)).toBe(3600)
  expect(pollIntervalSeconds({ enabled: false }, alone)).toBe(3600)
})

test('a back end fails for as long as its circuit is open and anybody needs it', () => {
  const openUntil = now.getTime()
  expect(failsNow(UNTOUCHED, now)).toBe(false)
  expect(failsNow({ ...UNTOUCHED, openUntil: openUntil + 600_000 }, now)).toBe(true)
  // A probe is due, and nobody has had a reason to make one for less than half an hour.
  expect(failsNow({ ...UNTOUCHED, openUntil: openUntil - 1_800_000 }, now)).toBe(true)
  expect(failsNow({ ...UNTOUCHED, openUntil: openUntil - 2_100_000 }, now)).toBe(false)
})

test('somebody must look when it fails for an hour, or when nobody polls for an hour', () => {
  expect(standsStill(state('a', { failures: 5, dueAt: at(1920) }), now)).toBe(false)
  expect(standsStill(state('a', { failures: 6, dueAt: at(1920) }), now)).toBe(true)
  expect(standsStill(state('a', { dueAt: at(-3599) }), now)).toBe(false)
  expect(standsStill(state('a', { dueAt: at(-3600) }), now)).toBe(true)
})
