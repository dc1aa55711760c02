import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, shownErasure } from '../../../../functions/support/erasures/show-erasure.ts'
import { erasureWorld } from './erasure-world.ts'

test('orders that have ended are erased, the others when they end; a repetition confirms the digest', async () => {
  const world = erasureWorld({ ord_1: 'completed', ord_2: 'accepted', ord_3: 'rejected' })
  expect(await world.step()).toBe('open')
  expect(world.erased).toEqual(['ord_1', 'ord_3'])
  expect(world.shown()).toMatchObject({ status: 'waiting_for_orders', underWay: ['ord_2'], proof: { orders: 2 } })
  world.end('ord_2')
  expect(await world.step()).toBe('open')
  expect(world.shown()).toMatchObject({ status: 'waiting_for_brands', brands: { asked: 3 } })
  world.answer('accepted')
  expect(await world.step()).toBe('complete')
  const first = world.shown()
  expect(first).toMatchObject({
    status: 'completed',
    proof: { orders: 3, digest: digestOf(['ord_3', 'ord_1', 'ord_2']) },
  })

  world.repeat()
  expect(world.shown().status).toBe('erasing')
  expect(await world.step()).toBe('complete')
  const { envelopes, notes, digest, orders } = first.proof
  expect(world.shown()).toMatchObject({ status: 'completed', run: 2, proof: { envelopes, notes, digest, orders } })
  // Asked once, whatever is repeated.
  expect(world.commands.size).toBe(3)
})

test('what the person was found by is forgotten once the orders are found', async () => {
  const world = erasureWorld({ ord_1: 'completed' })
  await world.step()
  expect(world.erasure.partitions).toBeUndefined()
})

test('a brand that takes no erasures is named, and one that was never sent anything is not', async () => {
  const world = erasureWorld({ ord_1: 'completed', ord_2: 'cancelled' }, { takes: false, neverSent: ['ord_2'] })
  expect(await world.step()).toBe('complete')
  expect(world.shown()).toMatchObject({ status: 'completed', brandsToTell: ['aurora'], brands: { asked: 0, told: 0 } })
})

test('stopped and crashed anywhere, and run by two at once, it comes to the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom('ord_1', 'ord_2', 'ord_3', 'ord_4'),
        fc.constantFrom('completed' as const, 'rejected' as const, 'accepted' as const),
        { minKeys: 1 },
      ),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
      fc.boolean(),
      async (orders, crashes, twice) => {
        const world = erasureWorld(orders)
        for (const after of crashes) await world.crashing(after)
        for (const orderId of Object.keys(orders)) world.end(orderId)
        await (twice ? Promise.all([world.step(), world.step()]) : world.step())
        world.answer('accepted')
        expect(await world.step()).toBe('complete')
        const ids = Object.keys(orders)
        expect([...new Set(world.erased)].toSorted()).toEqual(ids.toSorted())
        // Told as erased only when no export has them any more.
        expect([...new Set(world.outOfExports)].toSorted()).toEqual(ids.toSorted())
        // Logged before it was erased, each of them.
        expect([...new Set(world.logged)].toSorted()).toEqual(ids.toSorted())
        expect(world.commands.size).toBe(ids.length)
        expect(world.shown()).toMatchObject({ status: 'completed', proof: { digest: digestOf(ids) } })
      },
    ),
    { numRuns: 200 },
  )
})

test('an erasure of a person without orders is complete and empty', async () => {
  const world = erasureWorld({})
  expect(await world.step()).toBe('complete')
  expect(shownErasure(world.erasure, [])).toMatchObject({
    status: 'completed',
    proof: { orders: 0, digest: digestOf([]) },
  })
})
