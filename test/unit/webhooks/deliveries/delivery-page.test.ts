import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Delivery, newDelivery } from '../../../../functions/webhooks/deliveries/delivery.ts'
import { pageOfDeliveries } from '../../../../functions/webhooks/deliveries/delivery-page.ts'
import { someEndpoint } from '../some-endpoint.ts'
import { someEvent } from '../some-event.ts'

const deliveryOf = (sequence: number): Delivery => newDelivery(someEndpoint(), someEvent({ sequence }), new Date(0))

/** All pages of a list in which every third delivery has expired and each `step`th fits. */
async function read(length: number, limit: number, step: number) {
  const list = Array.from({ length }, (_, index) => ({ place: String(index).padStart(5, '0'), of: deliveryOf(index) }))
  const byId = new Map(list.filter(({ of }) => of.sequence % 3 !== 2).map(({ of }) => [of.id, of]))
  const fits = ({ sequence }: Delivery) => sequence % step === 0
  const pages: number[][] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next
    async function* walk() {
      for (const { place, of } of list) if (place > after || after === '') yield { place, deliveryId: of.id }
    }
    const load = async (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
    const page = await pageOfDeliveries(walk(), load, { limit, mostFit: step === 1, fits })
    pages.push(page.data.map(({ sequence }) => sequence))
    next = page.next
  }
  return { pages, wanted: [...byId.values()].filter(fits).map(({ sequence }) => sequence) }
}

test('pages together are all that fits, once and in order, none longer than asked for', async () => {
  const cases = fc.tuple(fc.nat({ max: 260 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 40 }))
  await fc.assert(
    fc.asyncProperty(cases, async ([length, limit, step]) => {
      const { pages, wanted } = await read(length, limit, step)
      expect(pages.flat()).toEqual(wanted)
      // Under a thousand are looked through in one go: every page but the last is full, and none comes for nothing.
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
      expect(pages.length === 1 || (pages.at(-1)?.length ?? 0) > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('one that fits among thousands is found in few requests', async () => {
  const { pages } = await read(2_500, 50, 2_400)
  expect(pages).toEqual([[0], [], [2_400]])
})
