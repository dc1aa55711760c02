import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Notice } from '../../../functions/brand-notices/notice.ts'
import { type TellDependencies, tellContacts } from '../../../functions/brand-notices/telling/tell-contacts.ts'
import { writeNotice } from '../../../functions/brand-notices/writing/write-notice.ts'
import { contactIdOf } from '../../../functions/brands/contacts/contact.ts'
import type { SendOutcome } from '../../../functions/outgoing/mails/send-mail.ts'
import { someBrand } from '../brands/some-brand.ts'
import { aContact } from './a-contact.ts'
import { MemoryNotices } from './memory-notices.ts'

/** One mail for each occasion and contact, whatever is repeated, runs at the same time, is lost or crashes. */

const brand = someBrand('aurora', {
  contacts: [
    aContact({ email: 'at-once@aurora.example' }),
    aContact({ email: 'daily@aurora.example', when: 'daily' }),
    aContact({ email: 'gone@aurora.example' }),
    aContact({ email: 'returns@aurora.example', hears: ['return_requested'] }),
  ],
})
const idOf = (email: string) => contactIdOf(brand.id, { email })
const notice: Notice = {
  kind: 'new_order',
  occasionId: 'new_order-bo_1',
  livemode: true,
  at: '2026-11-29T12:00:00.000Z',
  order: {
    externalId: '1001',
    brandOrderId: 'bo_1',
    acceptBy: '2026-11-29T14:00:00.000Z',
    goods: [{ title: 'Mug', quantity: 2 }],
    more: 0,
    url: null,
  },
}

class Crash extends Error {}

/** What becomes of one try: where it crashes (a number of a step; many are never reached), and what SES does. */
const oneTry = fc.record({
  crashAt: fc.nat(14),
  fate: fc.constantFrom('sent', 'answer_lost', 'refused', 'throttled'),
})

/** As the queue does: three minutes between tries, five in all. */
const WAIT_MILLISECONDS = 180_000
const MOST_TRIES = 5

const tryRun = fc.record({ tries: fc.array(oneTry, { minLength: 1, maxLength: 4 }), sesTells: fc.boolean() })

test('each contact hears of an occasion once', async () => {
  await fc.assert(
    fc.asyncProperty(tryRun, fc.scheduler(), async ({ tries, sesTells }, scheduler) => {
      const rows = new MemoryNotices()
      rows.stopped.set(idOf('gone@aurora.example'), { state: 'unsubscribed', since: notice.at })
      let now = Date.parse(notice.at)
      let tokens = 0
      const inbox: string[] = []
      const unseen: string[] = []

      const dependenciesOf = (
        fate: string,
        step: <Result>(what: () => Promise<Result>) => Promise<Result>,
      ): TellDependencies => ({
        store: {
          claim: (...given) => step(() => rows.store.claim(...given)),
          settle: (...given) => step(() => rows.store.settle(...given)),
          noteSent: rows.store.noteSent,
        },
        digests: { ...rows.digests, collect: (...given) => step(() => rows.digests.collect(...given)) },
        states: { of: () => step(() => rows.states.of()) },
        send: (mail) =>
          step(async (): Promise<SendOutcome> => {
            if (fate === 'refused') return { outcome: 'not_sent', hopeless: true, code: 'MessageRejected' }
            if (fate === 'throttled') return { outcome: 'not_sent', hopeless: false, code: 'TooManyRequestsException' }
            inbox.push(mail.to)
            unseen.push(mail.tags.contactId ?? '')
            if (fate === 'answer_lost') return { outcome: 'unknown' }
            return { outcome: 'sent', messageId: 'm-1' }
          }),
        writeMail: async (reader, occasionId, notices) =>
          writeNotice(reader, occasionId, notices, { from: 'notices@platform.example', unsubscribeUrl: 'https://u' }),
        now: () => new Date(now),
        newToken: () => `token-${tokens++}`,
        timeScale: 1,
      })

      // At the same time, in any order of their steps.
      const running = tries.map(({ crashAt, fate }) => {
        let steps = 0
        const step = async <Result>(what: () => Promise<Result>): Promise<Result> => {
          await scheduler.schedule(Promise.resolve())
          if (steps++ === crashAt) throw new Crash()
          const result = await what()
          if (steps++ === crashAt) throw new Crash()
          return result
        }
        return tellContacts(brand, notice, dependenciesOf(fate, step)).catch(() => undefined)
      })
      const all = Promise.all(running)
      await scheduler.waitFor(all)

      // Then one after the other, as the queue repeats what failed. SES's events come before the next try, or not at all.
      for (let left = MOST_TRIES; ; left--) {
        if (sesTells) {
          for (const contactId of unseen.splice(0))
            await rows.store.noteSent({ occasionId: notice.occasionId, contactId })
        }
        now += WAIT_MILLISECONDS
        const isTold = await tellContacts(
          brand,
          notice,
          dependenciesOf('sent', (what) => what()),
        ).then(
          () => true,
          () => false,
        )
        if (isTold) break
        expect(left).toBeGreaterThan(0)
      }
      // And once more, long after.
      now += 24 * 3600 * 1000
      await tellContacts(
        brand,
        notice,
        dependenciesOf('sent', (what) => what()),
      )

      expect(new Set(inbox)).toEqual(new Set(['at-once@aurora.example']))
      // Where SES's event is lost with its answer, the mail is sent once more, and no oftener than answers were lost.
      expect(inbox.length).toBeLessThanOrEqual(sesTells ? 1 : 1 + tries.length)
      const items = [...rows.collected].flatMap(([key, those]) =>
        [...those.keys()].map((id) => [key.split(' ')[0], id]),
      )
      expect(items).toEqual([[idOf('daily@aurora.example'), notice.occasionId]])
    }),
    { numRuns: 300 },
  )
})
