import { expect, test } from 'vitest'
import { outcomeSchema, readOutcome } from '../../../functions/brand-notices/outcomes/read-outcome.ts'

const now = () => new Date('2026-11-29T12:00:00.000Z')

/** What is done about an event as the rule passes it on. */
async function done(event: object): Promise<unknown[]> {
  const calls: unknown[] = []
  await readOutcome(
    outcomeSchema.parse({
      sentAt: '2026-11-29T11:59:00.123Z',
      brandIds: ['aurora'],
      contactIds: ['con_1'],
      occasionIds: ['new_order-bo_1'],
      ...event,
    }),
    {
      now,
      store: { noteSent: async (told) => void calls.push(['sent', told]) },
      states: {
        of: async () => new Map(),
        unsubscribed: async (...given) => void calls.push(['unsubscribed', ...given]),
        unreachable: async (...given) => {
          calls.push(['unreachable', ...given])
          return true
        },
      },
    },
  )
  return calls
}

test.each([
  [{ eventType: 'Send' }, [['sent', { occasionId: 'new_order-bo_1', contactId: 'con_1' }]]],
  [
    { eventType: 'Bounce', bounceType: 'Permanent' },
    [['unreachable', 'aurora', 'con_1', '2026-11-29T11:59:00.123Z', '2026-11-29T12:00:00.000Z']],
  ],
  [{ eventType: 'Bounce', bounceType: 'Transient' }, []],
  [{ eventType: 'Bounce', bounceType: 'Undetermined' }, []],
  [{ eventType: 'Complaint' }, [['unsubscribed', 'aurora', 'con_1', '2026-11-29T12:00:00.000Z']]],
  [{ eventType: 'Reject' }, []],
])('SES tells %j', async (event, calls) => {
  expect(await done(event)).toEqual(calls)
})

test('an event of which the rule left out a part, or let pass too much, is refused', () => {
  const whole = {
    eventType: 'Send',
    sentAt: '2026-11-29T11:59:00Z',
    brandIds: ['a'],
    contactIds: ['c'],
    occasionIds: ['o'],
  }
  expect(outcomeSchema.safeParse(whole).success).toBe(true)
  for (const change of [{ brandIds: [] }, { contactIds: 'c' }, { eventType: 'ada@example.com' }, { sentAt: 'today' }]) {
    expect(outcomeSchema.safeParse({ ...whole, ...change }).success).toBe(false)
  }
})
