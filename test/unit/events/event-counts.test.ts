import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from '../../../functions/events/relay/event-counts.ts'
import { eventTypes } from '../../../functions/orders/event.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const events = fc.array(
  fc.record({ livemode: fc.boolean(), type: fc.constantFrom(...eventTypes), orderId: fc.string(), data: fc.object() }),
)

test('each mode is one line, whose numbers are as many as its events, and which says nothing else of them', () => {
  fc.assert(
    fc.property(events, (some) => {
      const lines = countsOf(some, 'prod', now).map((line) => JSON.parse(line))
      expect(lines.map(({ Mode }) => Mode)).toEqual([
        ...new Set(some.map(({ livemode }) => (livemode ? 'live' : 'test'))),
      ])
      for (const { _aws, Mode, ...counts } of lines) {
        const own = some.filter(({ livemode }) => livemode === (Mode === 'live'))
        for (const [type, count] of Object.entries(counts)) {
          expect(count).toBe(own.filter((event) => event.type === type).length)
        }
        expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(own.length)
        const [directive] = _aws.CloudWatchMetrics
        expect(directive).toMatchObject({ Namespace: 'diddo-prod', Dimensions: [['Mode']] })
        expect(directive.Metrics.map(({ Name }: { Name: string }) => Name)).toEqual(Object.keys(counts))
        expect(_aws.Timestamp).toBe(now.getTime())
      }
    }),
  )
})

test('no event, no line', () => {
  expect(countsOf([], 'prod', now)).toEqual([])
})
