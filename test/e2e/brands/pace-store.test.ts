import { expect, test } from 'vitest'
import type { Pace } from '../../../functions/brands/rate-limit/pace.ts'
import { readPaces } from '../../../functions/brands/rate-limit/pace-list.ts'
import { PaceStore } from '../../../functions/brands/rate-limit/pace-store.ts'
import { createOrdersTable } from './brands-tables.ts'

/** Any table with the keys `pk` and `sk` will do. */
const { client, table } = await createOrdersTable()
const paceStore = new PaceStore(client, table)
const now = new Date('2026-11-22T18:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const pace: Pace = { requestsPerSecond: 10, burst: 5 }
const failure = { why: 'timeout', isProbe: false, timeScale: 1 } as const
const failTimes = async (brandId: string, times: number) => {
  for (let time = 0; time < times; time++) await paceStore.failed(brandId, failure, now)
}

test('of sixty at once each has a turn of its own, as far as waiting is worth it', async () => {
  const turns = await Promise.all(Array.from({ length: 60 }, () => paceStore.take('crowd', pace, now)))
  const waits = turns.flatMap((turn) => (turn.turn === 'send' ? [Math.round(turn.waitMilliseconds)] : []))
  // Five at once, and one each 100 ms for the 3 s that a function waits.
  const expected = [
    ...Array.from({ length: 5 }, () => 0),
    ...Array.from({ length: 30 }, (_, index) => 100 * (index + 1)),
  ]
  expect(waits.toSorted((one, other) => one - other)).toEqual(expected.slice(0, waits.length))
  expect(waits.length).toBeGreaterThanOrEqual(34)
  for (const turn of turns) if (turn.turn === 'hold') expect(turn.seconds).toBeGreaterThan(0)
  // A second later ten have flowed in.
  expect(await paceStore.take('crowd', pace, later(1))).toMatchObject({ turn: 'send' })
})

test('a pause that the brand asks for holds for all, and is not shortened', async () => {
  await paceStore.holdBack('pause', pace, 30, now)
  await paceStore.holdBack('pause', pace, 2, now)
  expect(await paceStore.take('pause', pace, later(10))).toEqual({ turn: 'hold', seconds: 20 })
  expect(await paceStore.take('pause', pace, later(30))).toMatchObject({ turn: 'send' })
})

test('who saw that it works ends the pause and the circuit', async () => {
  await paceStore.holdBack('reset', pace, 600, now)
  await failTimes('reset', 5)
  expect(await paceStore.take('reset', pace, now)).toMatchObject({ turn: 'hold' })
  await paceStore.reset('reset')
  expect(await paceStore.take('reset', pace, now)).toEqual({
    turn: 'send',
    waitMilliseconds: 0,
    isProbe: false,
    failures: 0,
  })
  await paceStore.reset('never called')
  expect((await paceStore.read('never called')).lastFailure).toBeNull()
})

test('the fifth failure in a row opens the circuit, once', async () => {
  await failTimes('down', 4)
  await paceStore.succeeded('down')
  await failTimes('down', 4)
  expect(await paceStore.take('down', pace, now)).toMatchObject({ turn: 'send', failures: 4 })
  const opened = await Promise.all(Array.from({ length: 8 }, () => paceStore.failed('down', failure, now)))
  expect(opened.filter(Boolean)).toHaveLength(1)
  expect(await paceStore.take('down', pace, later(29))).toEqual({ turn: 'hold', seconds: 1 })
  expect(await paceStore.read('down')).toMatchObject({
    opens: 1,
    lastFailure: { at: now.toISOString(), why: 'timeout' },
  })
})

test('when the time is over one probe goes; failing, it doubles the pause; working, it closes', async () => {
  await failTimes('probe', 5)
  const turns = await Promise.all(Array.from({ length: 10 }, () => paceStore.take('probe', pace, later(30))))
  expect(turns.filter(({ turn }) => turn === 'send')).toEqual([
    { turn: 'send', waitMilliseconds: 0, isProbe: true, failures: 5 },
  ])
  // It does not open anew: nobody is told twice.
  expect(await paceStore.failed('probe', { ...failure, isProbe: true }, later(31))).toBe(false)
  expect(await paceStore.take('probe', pace, later(90))).toMatchObject({ turn: 'hold' })
  expect(await paceStore.take('probe', pace, later(91))).toMatchObject({ turn: 'send', isProbe: true })
  expect(await paceStore.succeeded('probe')).toBe(true)
  expect(await paceStore.take('probe', pace, later(91))).toMatchObject({ turn: 'send', isProbe: false, failures: 0 })
})

test('it is known when it last worked: until the first failure, else when it was last called', async () => {
  await paceStore.take('since', pace, now)
  expect(await paceStore.read('since')).toMatchObject({ calledAt: now.getTime(), failures: 0, failingSince: null })
  await paceStore.failed('since', failure, later(1))
  await paceStore.take('since', pace, later(2))
  await paceStore.failed('since', failure, later(3))
  expect(await paceStore.read('since')).toMatchObject({
    calledAt: later(2).getTime(),
    failingSince: later(1).toISOString(),
  })
  await paceStore.succeeded('since')
  expect((await paceStore.read('since')).failingSince).toBeNull()
  await paceStore.failed('since', failure, later(4))
  await paceStore.reset('since')
  expect(await paceStore.read('since')).toMatchObject({ failures: 0, failingSince: null })
})

test('a probe that never comes back lets another go', async () => {
  await failTimes('lost', 5)
  expect(await paceStore.take('lost', pace, later(30))).toMatchObject({ isProbe: true })
  expect(await paceStore.take('lost', pace, later(54))).toMatchObject({ turn: 'hold' })
  expect(await paceStore.take('lost', pace, later(55))).toMatchObject({ isProbe: true })
})

test('the circuits of many brands are read at once', async () => {
  await failTimes('crowd-7', 5)
  const ids = Array.from({ length: 130 }, (_, index) => `crowd-${index}`)
  const paces = await readPaces(client, table, ids)
  expect([...paces.keys()]).toEqual(['crowd-7'])
  expect(paces.get('crowd-7')).toEqual(await paceStore.read('crowd-7'))
})

test('what a back end last refused is kept, beside pace and circuit', async () => {
  const refusal = { command: 'refund.request', outcome: 'refused', field: 'total' } as const
  await paceStore.refused('picky', { at: now.toISOString(), code: 'one', ...refusal })
  await failTimes('picky', 1)
  await paceStore.refused('picky', { at: later(1).toISOString(), code: 'two', ...refusal })
  expect(await paceStore.read('picky')).toMatchObject({ failures: 1, lastRefusal: { code: 'two', field: 'total' } })
})

test('one function at a time has the turn to replace secrets; one that died loses it', async () => {
  const turns = await Promise.all(Array.from({ length: 8 }, () => paceStore.takeTurn('tokens', 45, now)))
  expect(turns.filter(Boolean)).toHaveLength(1)
  expect(await paceStore.takeTurn('tokens', 45, later(44))).toBe(false)
  expect(await paceStore.takeTurn('tokens', 45, later(45))).toBe(true)
  await paceStore.endTurn('tokens')
  expect(await paceStore.takeTurn('tokens', 45, later(46))).toBe(true)
})
