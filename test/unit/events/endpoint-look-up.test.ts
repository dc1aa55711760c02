import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointLookUp } from '../../../functions/events/relay/endpoint-look-up.ts'

const start = Date.parse('2026-11-22T18:00:00.000Z')
const owner = (number: number, livemode = true) => ({ storefrontId: `sf_${number}`, livemode })
const nameOf = ({ storefrontId, livemode }: ReturnType<typeof owner>) => `${storefrontId} ${livemode}`

function world() {
  const clock = { now: start }
  const endpoints = new Set<string>()
  const reads: string[] = []
  const failures: string[] = []
  const state = { isAway: false }
  const lookUp = endpointLookUp(
    async (one) => {
      reads.push(nameOf(one))
      if (state.isAway) throw new Error('DynamoDB is away.')
      return endpoints.has(nameOf(one))
    },
    () => new Date(clock.now),
    (one) => failures.push(nameOf(one)),
  )
  return { clock, endpoints, reads, failures, state, lookUp }
}

test('a storefront is read once a batch, live and test apart', async () => {
  const { endpoints, reads, lookUp } = world()
  endpoints.add(nameOf(owner(1)))
  const isListening = await lookUp([owner(1), owner(1), owner(1, false), owner(2)])
  expect([owner(1), owner(1, false), owner(2)].map(isListening)).toEqual([true, false, false])
  expect(reads).toHaveLength(3)
})

test('that there is one is kept for a minute; that there is none is read for each batch', async () => {
  const { clock, endpoints, reads, lookUp } = world()
  for (let batch = 0; batch < 3; batch++) expect((await lookUp([owner(1)]))(owner(1))).toBe(false)
  endpoints.add(nameOf(owner(1)))
  for (let batch = 0; batch < 3; batch++) expect((await lookUp([owner(1)]))(owner(1))).toBe(true)
  expect(reads).toHaveLength(4)
  endpoints.clear()
  clock.now += 59_999
  expect((await lookUp([owner(1)]))(owner(1))).toBe(true)
  clock.now += 1
  expect((await lookUp([owner(1)]))(owner(1))).toBe(false)
})

test('where it cannot be read, there may be one, and that is not kept', async () => {
  const { failures, state, lookUp } = world()
  state.isAway = true
  expect((await lookUp([owner(1)]))(owner(1))).toBe(true)
  expect(failures).toEqual([nameOf(owner(1))])
  state.isAway = false
  expect((await lookUp([owner(1)]))(owner(1))).toBe(false)
})

test('no batch that was committed after an endpoint’s creation was answered misses it, however reads and batches mix', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('create'), number: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('batch'), number: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('pass'), number: fc.integer({ min: 1, max: 90_000 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 30 }), async (scheduler, steps) => {
      const { clock, endpoints } = world()
      const read = scheduler.scheduleFunction(async (one: ReturnType<typeof owner>) => endpoints.has(nameOf(one)))
      const lookUp = endpointLookUp(
        read,
        () => new Date(clock.now),
        () => {},
      )
      const checks: Promise<void>[] = []
      for (const { kind, number } of steps) {
        if (kind === 'pass') clock.now += number
        else if (kind === 'create') endpoints.add(nameOf(owner(number)))
        else {
          const mustListen = endpoints.has(nameOf(owner(number)))
          checks.push(
            lookUp([owner(number)]).then((isListening) => {
              if (mustListen) expect(isListening(owner(number))).toBe(true)
            }),
          )
          if (number % 2 === 0) await scheduler.waitIdle()
        }
      }
      await scheduler.waitIdle()
      await Promise.all(checks)
    }),
  )
})
