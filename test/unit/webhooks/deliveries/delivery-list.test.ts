import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Listed, mergePartitions } from '../../../../functions/webhooks/deliveries/delivery-list.ts'

async function* walk(places: readonly string[]): AsyncGenerator<Listed, void> {
  for (const place of places) yield { place, deliveryId: place }
}

test('partitions are one list, in which what moves from one to another meanwhile stands once', async () => {
  const places = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.array(places, { maxLength: 5 }), fc.boolean(), async (partitions, newestFirst) => {
      const sorted = (given: readonly string[]) => (newestFirst ? given.toSorted().toReversed() : given.toSorted())
      const listed: string[] = []
      const walks = partitions.map((partition) => walk(sorted(partition)))
      for await (const { place } of mergePartitions(walks, newestFirst)) listed.push(place)
      expect(listed).toEqual(sorted([...new Set(partitions.flat())]))
    }),
  )
})
