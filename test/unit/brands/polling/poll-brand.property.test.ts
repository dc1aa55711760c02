import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PollBrandDependencies, pollBrand } from '../../../../functions/brands/polling/poll-brand.ts'
import { PolledBrand } from './polled-brand.ts'

/** What befalls one call of a poller: it fails, or the poller dies before it or after it. */
const fates = ['well', 'well', 'well', 'well', 'fails', 'answer_lost', 'dies_before', 'dies_after'] as const
type Fate = (typeof fates)[number]

type AnyCall = (...given: never[]) => Promise<unknown>

/** Everything that one poller does, step by step, each with a fate; once dead it does nothing any more. */
function poller(brand: PolledBrand, wrap: (call: AnyCall) => AnyCall, nextFate: () => Fate): PollBrandDependencies {
  let dead = false
  const fateful = <Call extends AnyCall>(call: Call): Call =>
    wrap(async (...given) => {
      if (dead) throw new Error('The poller died.')
      const fate = nextFate()
      if (fate === 'dies_before') dead = true
      if (fate === 'dies_before' || fate === 'fails') throw new Error('It did not get so far.')
      const answer = await call(...given)
      if (fate === 'dies_after') dead = true
      if (fate === 'dies_after' || fate === 'answer_lost') throw new Error('The answer is lost.')
      return answer
    }) as Call
  const { dependencies } = brand
  return {
    ...dependencies,
    connect: async () => ({ ...(await dependencies.connect()), poll: fateful(brand.poll) }),
    polls: { find: fateful(dependencies.polls.find), replace: fateful(dependencies.polls.replace) },
    orders: { transition: fateful(dependencies.orders.transition) },
    updates: { ...dependencies.updates, add: fateful(dependencies.updates.add) },
  }
}

const order = fc.constantFrom('bo_1', 'bo_2', 'bo_3', 'bo_4', 'bo_5')

test('whatever fails, dies or polls at the same time, no cursor leaves a change behind and all is found in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.record({
        before: fc.array(order, { minLength: 1, maxLength: 10 }),
        poisonous: fc.subarray(['bo_1', 'bo_2']),
        unreadable: fc.subarray(['bo_2', 'bo_3']),
        rounds: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        fates: fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 40 }),
        pauses: fc.array(fc.nat(200), { minLength: 1, maxLength: 20 }),
        during: fc.array(fc.option(order), { minLength: 1, maxLength: 20 }),
      }),
      async (scheduler, run) => {
        const brand = new PolledBrand()
        for (const changed of run.before) brand.change(changed)
        for (const one of run.poisonous) brand.poisonous.add(one)
        for (const one of run.unreadable) brand.unreadable.add(one)
        let step = 0
        const nextFate = () => {
          step++
          brand.pass(run.pauses[step % run.pauses.length] ?? 0)
          const changed = run.during[step % run.during.length]
          if (changed != null && step < 60) brand.change(changed)
          return run.fates[step % run.fates.length] ?? 'well'
        }
        const wrap = (call: AnyCall) => scheduler.scheduleFunction(call)
        for (const pollers of run.rounds) {
          const all = Array.from({ length: pollers }, () =>
            pollBrand('aurora', poller(brand, wrap, nextFate)).catch(() => 'died'),
          )
          await scheduler.waitFor(Promise.all(all))
          brand.pass(1800)
        }
        for (let calm = 0; calm < 20 && brand.outstanding().length > 0; calm++) {
          brand.pass(2 * 3600)
          await pollBrand('aurora', brand.dependencies)
        }
        expect(brand.missed).toEqual([])
        expect(brand.outstanding()).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
