import { expect, test } from 'vitest'
import type { MemberGroup } from '../../../../functions/http/route.ts'
import { type RevealDependencies, revealCustomer } from '../../../../functions/support/customer/reveal-customer.ts'
import { revealReasons } from '../../../../functions/support/customer/reveal-reasons.ts'
import { supportContent } from '../../../../functions/vault/fill-envelopes.ts'
import { contractExample } from '../../orders/contract-example.ts'

const now = new Date('2026-11-28T12:00:00.000Z')
const orderId = 'ord_1'

/** What happened, in order. */
function stand(changes: Partial<RevealDependencies> = {}) {
  const happened: string[] = []
  const dependencies: RevealDependencies = {
    findOrder: async (id) => (id === orderId ? { customerId: 'user_42' } : null),
    open: async ({ actor, because }) => {
      happened.push(`opened by ${actor} because ${because}`)
      return {
        erased: false,
        file: { content: supportContent(contractExample(), orderId), changedAddresses: [], foundBy: [] },
      }
    },
    reasons: revealReasons('chargeback,'),
    group: 'support',
    count: async () => {
      happened.push('counted')
    },
    recordReveal: async ({ reason }) => {
      happened.push(`recorded ${reason}`)
    },
    keepNote: async () => happened.push('note kept'),
    ...changes,
  }
  const reveal = (reason: string, groups: readonly MemberGroup[] = ['support'], note?: string) =>
    revealCustomer({ orderId, member: { id: 'member-1', groups }, reason, note, now }, dependencies)
  return { happened, reveal }
}

test('a reveal is counted and recorded before the envelope is opened', async () => {
  const { happened, reveal } = stand()
  const { body } = await reveal('chargeback', ['support'], 'called twice')
  expect(body).toMatchObject({
    hideAfter: '2026-11-28T12:05:00.000Z',
    details: { customer: { email: { value: 'ada@example.com' } } },
  })
  expect(happened).toEqual([
    'counted',
    'note kept',
    'recorded chargeback',
    'opened by member:member-1 because chargeback',
  ])
})

test.each<[string, Partial<RevealDependencies>, Parameters<ReturnType<typeof stand>['reveal']>, string]>([
  ['no reason of the list', {}, ['curiosity'], 'validation_failed'],
  ['a card number in the note', {}, ['other', ['support'], '4242424242424242'], 'card_data_refused'],
  ['not the group that may', { group: 'support-admin' }, ['other'], 'group_missing'],
  ['no such order', { findOrder: async () => null }, ['other'], 'not_found'],
])('with %s nothing is opened, counted or recorded', async (_, changes, asked, code) => {
  const { happened, reveal } = stand(changes)
  await expect(reveal(...asked)).rejects.toMatchObject({ code })
  expect(happened).toEqual([])
})

test('an administrator may reveal whatever the group', async () => {
  const { reveal } = stand({ group: 'support' })
  expect((await reveal('other', ['support-admin'])).status).toBe(200)
})

test.each(['count', 'recordReveal'] as const)('where %s fails nothing is opened', async (step) => {
  const { happened, reveal } = stand({
    [step]: async () => {
      throw new Error('DynamoDB is away.')
    },
  })
  await expect(reveal('other')).rejects.toThrow('away')
  expect(happened.some((what) => what.startsWith('opened'))).toBe(false)
})
