import { expect, test } from 'vitest'
import { pollBrand } from '../../../../functions/brands/polling/poll-brand.ts'
import type { PollState } from '../../../../functions/brands/polling/poll-state.ts'
import { PolledBrand } from './polled-brand.ts'

const MINUTE = 60

function due(brand: PolledBrand): number {
  return (Date.parse(brand.state?.dueAt ?? '') - brand.clock.now.getTime()) / 1000
}

const away = async () => {
  throw new Error('The back end is away.')
}

test('reads page by page up to the end, and again after five minutes', async () => {
  const brand = new PolledBrand()
  for (const order of ['bo_1', 'bo_2', 'bo_3', 'bo_1', 'bo_4', 'bo_5']) brand.change(order)
  expect(await pollBrand('aurora', brand.dependencies)).toBe('polled')
  expect(Object.fromEntries(brand.applied)).toEqual({ bo_1: 4, bo_2: 2, bo_3: 3, bo_4: 5, bo_5: 6 })
  expect(brand.state).toMatchObject({ cursor: '6', failures: 0, leaseUntil: null })
  expect(brand.state?.lastPolledAt).toBe(brand.clock.now.toISOString())
  expect(due(brand)).toBe(5 * MINUTE)
  expect(await pollBrand('aurora', brand.dependencies)).toBe('not_due')
})

test('what cannot be applied or read is set aside, and what comes after it is applied', async () => {
  const brand = new PolledBrand()
  brand.poisonous.add('bo_1')
  brand.unreadable.add('bo_2')
  for (const order of ['bo_1', 'bo_2', 'bo_3']) brand.change(order)
  expect(await pollBrand('aurora', brand.dependencies)).toBe('polled')
  expect([...brand.aside.keys()]).toEqual(['bo_1', 'bo_2'])
  expect([...brand.applied.keys()]).toEqual(['bo_3'])
  expect(brand.state?.cursor).toBe('3')
})

test('when not even setting aside works, the cursor stays', async () => {
  const brand = new PolledBrand()
  brand.poisonous.add('bo_1')
  brand.change('bo_1')
  expect(
    await pollBrand('aurora', { ...brand.dependencies, updates: { ...brand.dependencies.updates, add: away } }),
  ).toBe('failed')
  expect(brand.state).toMatchObject({ cursor: null, failures: 1, leaseUntil: null })
})

test('a back end that is away is asked ever more seldom, and as usual once it is back', async () => {
  const brand = new PolledBrand()
  brand.change('bo_1')
  const { poll } = brand
  brand.poll = away
  const pauses: number[] = []
  for (let attempt = 0; attempt < 8; attempt++) {
    expect(await pollBrand('aurora', brand.dependencies)).toBe('failed')
    pauses.push(due(brand) / MINUTE)
    brand.pass(due(brand))
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  brand.poll = poll
  expect(await pollBrand('aurora', brand.dependencies)).toBe('polled')
  expect(brand.state).toMatchObject({ failures: 0, cursor: '1' })
})

test('a poller that died holds the brand for its lease, and counts as a failure', async () => {
  const brand = new PolledBrand()
  brand.change('bo_1')
  let puts = 0
  const { find, replace } = brand.dependencies.polls
  const polls = { find, replace: async (state: PollState) => (puts++ === 0 ? replace(state) : away()) }
  await expect(pollBrand('aurora', { ...brand.dependencies, polls })).rejects.toThrow()
  brand.pass(180)
  expect(await pollBrand('aurora', brand.dependencies)).toBe('not_due')
  brand.pass(180)
  brand.poll = away
  expect(await pollBrand('aurora', brand.dependencies)).toBe('failed')
  expect(brand.state?.failures).toBe(2)
})

test('a poller whose lease another one took over writes nothing more', async () => {
  const brand = new PolledBrand()
  brand.change('bo_1')
  const { poll } = brand
  brand.poll = async (cursor) => {
    brand.pass(600)
    brand.poll = poll
    await pollBrand('aurora', brand.dependencies)
    return poll(cursor)
  }
  expect(await pollBrand('aurora', brand.dependencies)).toBe('taken_over')
  expect(brand.state).toMatchObject({ cursor: '1', leaseUntil: null, failures: 0 })
})

test('when there is more than one poll may read, the next is due at once', async () => {
  const brand = new PolledBrand()
  for (const order of ['bo_1', 'bo_2', 'bo_3']) brand.change(order)
  const { poll } = brand
  brand.poll = async (cursor) => {
    brand.pass(100)
    return poll(cursor)
  }
  expect(await pollBrand('aurora', brand.dependencies)).toBe('polled')
  expect(due(brand)).toBe(0)
  expect(await pollBrand('aurora', brand.dependencies)).toBe('polled')
  expect(brand.state?.cursor).toBe('3')
})

test('another integration’s cursor says nothing', async () => {
  const brand = new PolledBrand()
  brand.change('bo_1')
  await pollBrand('aurora', brand.dependencies)
  brand.state = brand.state && {
    ...brand.state,
    integration: 'acme-shop',
    cursor: 'page 7',
    dueAt: '2026-01-01T00:00:00Z',
  }
  await pollBrand('aurora', brand.dependencies)
  expect(brand.state).toMatchObject({ integration: 'shopify', cursor: '1' })
})
