import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { advanced, neverPolled } from '../../../functions/brands/polling/poll-state.ts'
import { PollStore } from '../../../functions/brands/polling/poll-store.ts'
import { tableName, tables } from '../aws.ts'

const polls = new PollStore(tables, tableName('settings'))

test('of pollers that read the same state one writes the next, and who comes late writes nothing', async () => {
  const first = neverPolled(`never-polled-${randomUUID()}`, 'shopify', new Date())
  expect(await polls.find(first.brandId)).toBeNull()
  let state = first
  for (const step of ['one', 'two', 'three']) {
    const nexts = Array.from({ length: 8 }, (_, index) => advanced(state, `${step} of ${index}`))
    const written = await Promise.all(nexts.map((next) => polls.replace(next)))
    expect(written.filter(Boolean)).toHaveLength(1)
    const winner = nexts[written.indexOf(true)]
    if (winner === undefined) throw new Error('One was written.')
    expect(await polls.find(first.brandId)).toEqual(winner)
    expect(await polls.replace(advanced(state, 'too late'))).toBe(false)
    state = winner
  }
})
