import { expect, test } from 'vitest'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { sweep } from '../../../functions/storage/sweep.ts'
import { DueTable } from './due-table.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const ROWS = 900

function tableOf(rows: number): DueTable {
  const table = new DueTable()
  for (let number = 0; number < rows; number++) table.set(`ORDER#${number}`, 'ORDER', start.toISOString())
  return table
}

/** Sweeps, `seconds` after the rows were due; answers what was queued. */
async function swept({ client }: DueTable, seconds: number, random: () => number = Math.random): Promise<string[]> {
  const queued: string[] = []
  const now = addSeconds(start, seconds)
  const queue = async (rows: readonly { pk: string }[]) => queued.push(...rows.map(({ pk }) => pk))
  await sweep({ client, table: 'orders', now: () => now, random, timeScale: 1, queue })
  return queued
}

test('everything that is due is queued once, and not again within a quarter of an hour', async () => {
  const table = tableOf(ROWS)
  expect(await swept(table, -1)).toEqual([])
  const first = await swept(table, 0)
  expect([first.length, new Set(first).size]).toEqual([ROWS, ROWS])
  expect(await swept(table, 60)).toEqual([])
  expect(await swept(table, 899)).toEqual([])
  // What was lost comes back.
  expect(await swept(table, 900)).toHaveLength(ROWS)
})

test('two sweepers at one time queue no row twice', async () => {
  const table = tableOf(ROWS)
  const [one, other] = await Promise.all([swept(table, 0), swept(table, 0)])
  expect(one.length + other.length).toBe(ROWS)
  expect(new Set([...one, ...other]).size).toBe(ROWS)
})

test('the shards come in an order that chance decides', async () => {
  const orders = [0.1, 0.9].map(async (first) => {
    let calls = 0
    // Ascending or descending numbers for the shards.
    return (await swept(tableOf(ROWS), 0, () => Math.abs(first - calls++ / 100)))[0]
  })
  const [one, other] = await Promise.all(orders)
  expect(one).not.toBe(other)
})
