import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeObject } from '../../../../functions/support/exports/export-keys.ts'
import { writeExport } from '../../../../functions/support/exports/write-export.ts'
import { ID, untilEnded, worldOf } from './export-world.ts'

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
        await untilEnded(world.dependencies)
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
  await untilEnded(world.dependencies)
  const before = new Map(world.objects)
  expect(await writeExport(ID, world.dependencies)).toBe('ready')
  expect(world.objects).toEqual(before)
})

test('An export stops when time is over and goes on where it was', async () => {
  const world = worldOf(350)
  let steps = 0
  expect(await writeExport(ID, { ...world.dependencies, hasTime: () => steps++ < 2 })).toBe('stopped')
  expect(world.state()).toMatchObject({ pages: 2, orders: 200, status: 'running' })
  await untilEnded(world.dependencies)
  expect(idsIn(world.objects)).toEqual(allOf(350))
})

test('An export takes 20,000 orders, a hundred at a time, and says that there were more', async () => {
  const more = worldOf(20_001)
  await untilEnded(more.dependencies)
  expect(more.state()).toMatchObject({ orders: 20_000, isCut: true })
  expect(idsIn(more.objects)).toHaveLength(20_000)
  expect(more.largest()).toBe(100)
  const all = worldOf(20_000)
  await untilEnded(all.dependencies)
  expect(all.state()).toMatchObject({ orders: 20_000, isCut: false })
})

test('A text that a spreadsheet would run is written as text', async () => {
  const world = worldOf(1)
  await untilEnded(world.dependencies)
  expect(world.objects.get(wholeObject(ID, 'csv'))).toContain('"\'=1+1"')
})

test('There is nothing to write of an export that has expired', async () => {
  expect(await writeExport('exp_gone', worldOf(1).dependencies)).toBe('unknown')
})
