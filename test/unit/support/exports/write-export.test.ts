import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Export } from '../../../../functions/support/exports/export.ts'
import { wholeObject } from '../../../../functions/support/exports/export-keys.ts'
import { writeExport } from '../../../../functions/support/exports/write-export.ts'
import { renderOrderItem } from '../../../../functions/support/lists/order-item.ts'
import { now, orderOf } from '../../reading/orders-in-memory.ts'

const ID = 'exp_1'

const queued: Export = {
  id: ID,
  memberId: 'member_1',
  requestedAt: now.toISOString(),
  filter: {},
  revealReason: null,
  status: 'queued',
  pages: 0,
  parts: 0,
  orders: 0,
  cursor: null,
  isRead: false,
  isCut: false,
  finishedAt: null,
  expiresAt: 0,
}

class Crash extends Error {}

/** A bucket, a state row and a list of orders. `crashAt` numbers the writes at which the function dies, each once. */
function worldOf(count: number, crashAt: ReadonlySet<number> = new Set(), startCrash: 'before' | 'after' = 'before') {
  const item = renderOrderItem(orderOf('ord_0', { externalId: '=1+1' }), now)
  const objects = new Map<string, string>()
  let state: Export = queued
  let writes = 0
  let largest = 0
  const writing = async (write: () => void) => {
    const dies = crashAt.has(++writes)
    if (dies && startCrash === 'before') throw new Crash()
    write()
    if (dies) throw new Crash()
  }
  const dependencies: Parameters<typeof writeExport>[1] = {
    find: async (id) => (id === ID ? state : null),
    advance: async (before, after) => {
      if (state.pages !== before.pages || state.status !== before.status) return false
      await writing(() => {
        state = after
      })
      return true
    },
    readPage: async ({ cursor, limit }) => {
      const start = Number(cursor ?? 0)
      const end = Math.min(count, start + limit)
      largest = Math.max(largest, end - start)
      const orders = Array.from({ length: end - start }, (_, index) => ({ ...item, id: `ord_${start + index}` }))
      return { orders, nextCursor: end < count ? String(end) : null }
    },
    openCustomer: async () => null,
    putObject: (name, text) => writing(() => objects.set(name, text)),
    joinObjects: (whole, parts) =>
      writing(() => objects.set(whole, parts.map((part) => objects.get(part) ?? 'MISSING').join(''))),
    now: () => now,
    hasTime: () => true,
  }
  return { dependencies, objects, state: () => state, largest: () => largest }
}

async function untilReady(dependencies: Parameters<typeof writeExport>[1]): Promise<void> {
  for (let delivery = 0; delivery < 100; delivery++) {
    try {
      if ((await writeExport(ID, dependencies)) === 'ready') return
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
  }
  throw new Error('The export does not end.')
}

function idsIn(objects: ReadonlyMap<string, string>): string[] {
  const text = objects.get(wholeObject(ID, 'jsonl')) ?? ''
  return text.split('\n').flatMap((line) => (line === '' ? [] : [String(JSON.parse(line).id)]))
}

const allOf = (count: number) => Array.from({ length: count }, (_, index) => `ord_${index}`)

test('An export has each order once, wherever its function dies and however often', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 450 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 8 }),
      fc.constantFrom('before', 'after'),
      async (count, crashes, when) => {
        const world = worldOf(count, new Set(crashes), when)
        await untilReady(world.dependencies)
        expect(idsIn(world.objects)).toEqual(allOf(count))
        const lines = (world.objects.get(wholeObject(ID, 'csv')) ?? '').trimEnd().split('\r\n')
        expect(lines).toHaveLength(count + 1)
        expect(lines.filter((line) => line.includes('orderId'))).toHaveLength(1)
        expect(world.state()).toMatchObject({ orders: count, status: 'ready', isCut: false })
      },
    ),
    { numRuns: 60 },
  )
})

test('A message that comes again to a ready export changes nothing', async () => {
  const world = worldOf(120)
  await untilReady(world.dependencies)
  const before = new Map(world.objects)
  expect(await writeExport(ID, world.dependencies)).toBe('ready')
  expect(world.objects).toEqual(before)
})

test('An export stops when time is over and goes on where it was', async () => {
  const world = worldOf(350)
  let steps = 0
  expect(await writeExport(ID, { ...world.dependencies, hasTime: () => steps++ < 2 })).toBe('stopped')
  expect(world.state()).toMatchObject({ pages: 2, orders: 200, status: 'running' })
  await untilReady(world.dependencies)
  expect(idsIn(world.objects)).toEqual(allOf(350))
})

test('An export takes 20,000 orders, a hundred at a time, and says that there were more', async () => {
  const more = worldOf(20_001)
  await untilReady(more.dependencies)
  expect(more.state()).toMatchObject({ orders: 20_000, isCut: true })
  expect(idsIn(more.objects)).toHaveLength(20_000)
  expect(more.largest()).toBe(100)
  const all = worldOf(20_000)
  await untilReady(all.dependencies)
  expect(all.state()).toMatchObject({ orders: 20_000, isCut: false })
})

test('A text that a spreadsheet would run is written as text', async () => {
  const world = worldOf(1)
  await untilReady(world.dependencies)
  expect(world.objects.get(wholeObject(ID, 'csv'))).toContain('"\'=1+1"')
})

test('There is nothing to write of an export that has expired', async () => {
  expect(await writeExport('exp_gone', worldOf(1).dependencies)).toBe('unknown')
})
