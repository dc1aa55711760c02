import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eraseExports, mayHold } from '../../../../functions/support/exports/erase-exports.ts'
import { now, orderOf } from '../../reading/orders-in-memory.ts'
import { Crash, queued, untilEnded, worldOf } from './export-world.ts'

const clear = { ...queued, revealReason: 'legal_request' }
const order = { ...orderOf('ord_0'), createdAt: now.toISOString() }

test('wherever an erasure comes in between, and whoever crashes, no clear file is left and the export says why', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 350 }),
      fc.integer({ min: 0, max: 14 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }),
      fc.constantFrom('before', 'after'),
      async (count, comesAt, crashes, when) => {
        const world = worldOf(count, new Set(crashes), when, clear)
        const { dependencies } = world
        const erase = () => eraseExports([order], { ...dependencies, list: async () => [world.state()] })
        let writes = 0
        const putObject: typeof dependencies.putObject = async (name, text) => {
          if (writes++ === comesAt) await untilDone(erase)
          return dependencies.putObject(name, text)
        }
        const joinObjects: typeof dependencies.joinObjects = async (...parts) => {
          if (writes++ === comesAt) await untilDone(erase)
          return dependencies.joinObjects(...parts)
        }
        await untilEnded({ ...dependencies, putObject, joinObjects })
        if (writes <= comesAt) await untilDone(erase)
        expect([...world.objects.keys()]).toEqual([])
        expect(world.state().status).toBe('erased')
      },
    ),
    { numRuns: 150 },
  )
})

/** As a queue does: again after a crash. */
async function untilDone(run: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await run()
      return
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
  }
}

test('masked exports, and those whose filter leaves the order out, are kept', async () => {
  for (const made of [queued, { ...clear, filter: { storefrontId: 'sf_other' } }]) {
    const world = worldOf(3, new Set(), 'before', made)
    await untilEnded(world.dependencies)
    const files = world.objects.size
    expect(await eraseExports([order], { ...world.dependencies, list: async () => [world.state()] })).toBe(0)
    expect([world.objects.size, world.state().status]).toEqual([files, 'ready'])
  }
})

describe('an export may hold an order', () => {
  const brandId = order.brandOrders[0]?.brandId ?? ''
  const { storefrontId, livemode, createdAt } = order
  const later = new Date(now.getTime() + 1).toISOString()

  test.each([
    [{}, true],
    [{ storefrontId, livemode, brandId }, true],
    [{ storefrontId: 'sf_other' }, false],
    [{ livemode: !livemode }, false],
    [{ brandId: 'another' }, false],
    [{ customerId: 'another' }, false],
    [{ createdAfter: createdAt }, true],
    [{ createdAfter: later }, false],
    [{ createdBefore: createdAt }, false],
    [{ createdBefore: later }, true],
    [{ day: createdAt.slice(0, 10) }, true],
    [{ day: '2020-01-01' }, false],
    // It may have had that status when the export was written.
    [{ status: 'cancelled' as const, refundStatus: 'refunded' as const }, true],
  ])('by %j: %s', (filter, expected) => {
    expect(mayHold(filter, order)).toBe(expected)
  })
})
