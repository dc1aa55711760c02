import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SendDependencies, sendOccasion } from '../../../../functions/customer-mails/sending/send-occasion.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import type { Mail } from '../../../../functions/outgoing/mails/send-mail.ts'
import { confirmed, mailStand, occurred, refunded, shipped } from './mail-stand.ts'

const MINUTE = 60_000
/** As long as the queue hides a message that failed. */
const PAUSE = 6 * MINUTE

/** What SES does with one mail. Where it takes it, its own event tells of it, unless that is lost. */
const answer = fc.record({
  taken: fc.boolean(),
  /** Whether the function hears of it. */
  told: fc.boolean(),
  refusal: fc.constantFrom('429', '400'),
  eventIsLost: fc.boolean(),
})
type Answer = typeof answer extends fc.Arbitrary<infer Value> ? Value : never

/** One delivery of a message: the functions of one round run at the same time, and any may die at any of its calls. */
const delivery = fc.record({
  event: fc.constantFrom(confirmed, shipped('ful_1'), shipped('ful_2'), refunded('ref_1')),
  diesAt: fc.option(fc.record({ call: fc.nat({ max: 9 }), afterIt: fc.boolean() })),
})
type Delivery = typeof delivery extends fc.Arbitrary<infer Value> ? Value : never

const DEAD = new Promise<never>(() => undefined)

/** The dependencies of one run of the function: each call waits its turn, and from its death on it does nothing more. */
function mortal(
  dependencies: SendDependencies,
  scheduler: fc.Scheduler,
  diesAt: Delivery['diesAt'],
  onDeath: () => void,
) {
  let calls = 0
  let isDead = false
  const through =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (isDead) return DEAD
      const mine = calls++
      await scheduler.schedule(Promise.resolve(), name)
      const die = () => {
        isDead = true
        onDeath()
        return DEAD
      }
      if (diesAt?.call === mine && !diesAt.afterIt) return die()
      const result = await call(...args)
      return diesAt?.call === mine ? die() : result
    }
  const { mails } = dependencies
  return {
    ...dependencies,
    mails: {
      find: through('find', mails.find),
      claim: through('claim', mails.claim),
      settle: through('settle', mails.settle),
    },
    findBrandOrder: through('findBrandOrder', dependencies.findBrandOrder),
    openCustomer: through('openCustomer', dependencies.openCustomer),
    write: through('write', dependencies.write),
    sendMail: through('sendMail', dependencies.sendMail),
  }
}

test('each occasion is mailed once; once more at most for each outcome that nobody ever heard of', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.array(delivery, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 15 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(answer, { maxLength: 12 }),
      async (scheduler, rounds, answers) => {
        const taken: Mail[] = []
        /** Mails that SES took and whose event never comes. */
        const silent = new Set<Mail>()
        let left: Answer[] = [...answers]
        const stand = mailStand({
          sendMail: async (mail) => {
            const [next = { taken: true, told: true, refusal: '429', eventIsLost: false }, ...others] = left
            left = others
            if (!next.taken) {
              if (!next.told) return { outcome: 'unknown' }
              return { outcome: 'not_sent', hopeless: next.refusal === '400', code: next.refusal }
            }
            taken.push(mail)
            if (next.eventIsLost) silent.add(mail)
            return next.told ? { outcome: 'sent', messageId: 'm' } : { outcome: 'unknown' }
          },
        })
        const heard = new Set<Mail>()
        /** SES's events come late, but before anybody sends again. */
        const hear = () => {
          for (const mail of taken) {
            if (heard.has(mail) || silent.has(mail)) continue
            heard.add(mail)
            stand.hearSent(mail.tags, new Date(stand.clock.now))
          }
        }
        const run = ({ event, diesAt }: Delivery) =>
          new Promise<void>((resolve) => {
            const end = () => resolve()
            sendOccasion(occurred(event), mortal(stand.dependencies, scheduler, diesAt, end)).then(end, end)
          })

        const seen = new Set<OrderEvent>()
        for (const [deliveries, minutes] of rounds) {
          for (const { event } of deliveries) seen.add(event)
          const runs = Promise.all(deliveries.map(run))
          await scheduler.waitFor(runs)
          stand.clock.now += minutes * MINUTE
          hear()
        }
        // SES works again, and the queue brings each message until its function ends well.
        left = []
        for (const event of seen) {
          for (let receive = 0; receive < 4; receive++) {
            await sendOccasion(occurred(event), stand.dependencies).catch(() => undefined)
            stand.clock.now += PAUSE
            hear()
          }
        }

        for (const event of seen) {
          const { mailId } = occurred(event).occasion
          const mails = taken.filter(({ tags }) => tags.mailId === mailId)
          const unheard = mails.filter((mail) => silent.has(mail)).length
          expect(mails.length).toBeGreaterThanOrEqual(1)
          expect(mails.length).toBeLessThanOrEqual(1 + unheard)
          expect(stand.rows.get(`bo_1 ${mailId}`)).toMatchObject({ state: 'sent', token: null })
          // Two mails of one occasion are told apart by their tags.
          expect(new Set(mails.map(({ tags }) => tags.mailTry)).size).toBe(mails.length)
        }
      },
    ),
    { numRuns: 400 },
  )
})
