import { expect, test } from 'vitest'
import { type RevealLabelDependencies, revealLabel } from '../../../../functions/support/customer/reveal-label.ts'
import { revealReasons } from '../../../../functions/support/customer/reveal-reasons.ts'
import { returning } from '../../customer-mails/sending/mail-stand.ts'

const now = new Date('2026-11-28T12:00:00.000Z')
const labelUrl = 'https://labels.example/ada-byron'
const content = {
  version: 1,
  purpose: 'support',
  orderId: 'ord_1',
  brandId: 'aurora',
  labelId: 'lbl_1',
  labelUrl,
} as const

/** What happened, in order. */
function stand(changes: Partial<RevealLabelDependencies> = {}) {
  const happened: unknown[] = []
  const dependencies: RevealLabelDependencies = {
    findBrandOrder: async (_, brandOrderId) => (brandOrderId === 'bo_1' ? returning('approved', true) : null),
    open: async (access) => {
      happened.push(access)
      return { erased: false, content }
    },
    reasons: revealReasons(undefined),
    group: 'support',
    count: async () => void happened.push('counted'),
    recordReveal: async (reveal) => void happened.push(reveal),
    keepNote: async () => happened.push('note kept'),
    ...changes,
  }
  const reveal = (asked: Partial<Parameters<typeof revealLabel>[0]> = {}) =>
    revealLabel(
      {
        ...{ orderId: 'ord_1', brandOrderId: 'bo_1', returnId: 'ret_1', reason: 'return_or_refund', now },
        ...{ member: { id: 'member-1', groups: ['support'] }, note: 'lost the mail' },
        ...asked,
      },
      dependencies,
    )
  return { happened, reveal }
}

test('a label is shown after it is counted and written down, with ids and codes alone', async () => {
  const { happened, reveal } = stand()
  expect((await reveal()).body).toEqual({
    ...{ orderId: 'ord_1', brandOrderId: 'bo_1', returnId: 'ret_1', labelUrl },
    ...{ revealedAt: '2026-11-28T12:00:00.000Z', hideAfter: '2026-11-28T12:05:00.000Z' },
  })
  const because = 'return_or_refund'
  expect(happened).toEqual([
    'counted',
    'note kept',
    { orderId: 'ord_1', brandOrderId: 'bo_1', subject: 'ret_1', reason: because, memberId: 'member-1' },
    {
      ...{ orderId: 'ord_1', brandOrderId: 'bo_1', brandId: 'aurora', reference: 'R-1' },
      ...{ actor: 'member:member-1', reason: 'reveal_label', because },
    },
  ])
})

test.each<[string, Partial<RevealLabelDependencies>, Parameters<ReturnType<typeof stand>['reveal']>[0], string]>([
  ['no reason of the list', {}, { reason: 'curiosity' }, 'validation_failed'],
  ['not the group that may', { group: 'support-admin' }, {}, 'group_missing'],
  ['no such brand order', {}, { brandOrderId: 'bo_2' }, 'not_found'],
  ['no such return', {}, { returnId: 'ret_2' }, 'not_found'],
  ['no label', { findBrandOrder: async () => returning('approved', false) }, {}, 'state_conflict'],
])('with %s nothing is opened, counted or recorded', async (_, changes, asked, code) => {
  const { happened, reveal } = stand(changes)
  await expect(reveal(asked)).rejects.toMatchObject({ code })
  expect(happened).toEqual([])
})

test('of a customer who was erased there is none', async () => {
  await expect(stand({ open: async () => ({ erased: true }) }).reveal()).rejects.toMatchObject({
    code: 'state_conflict',
  })
})

test.each(['count', 'recordReveal'] as const)('where %s fails nothing is opened', async (step) => {
  const { happened, reveal } = stand({
    [step]: async () => {
      throw new Error('DynamoDB is away.')
    },
  })
  await expect(reveal()).rejects.toThrow('away')
  expect(happened.filter((what) => typeof what === 'object' && what !== null && 'actor' in what)).toEqual([])
})
