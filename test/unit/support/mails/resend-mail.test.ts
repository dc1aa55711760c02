import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import { IdempotencyRace } from '../../../../functions/http/idempotency.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { type ResendMessage, resendMail } from '../../../../functions/support/mails/resend-mail.ts'
import { MOST_RESENDS, obstacleToResending } from '../../../../functions/support/mails/resend-obstacle.ts'
import { auroraBrandOrder } from '../../brands/purchased-order.ts'
import { someMail } from '../../customer-mails/some-mail.ts'
import { callerOf } from '../../reading/orders-in-memory.ts'

const now = new Date('2026-11-22T18:30:00.000Z')
const sent = someMail({ state: 'sent', token: null, sentAt: '2026-11-22T18:00:02.000Z' })
const outcome = (type: string) => ({ type, at: '2026-11-22T18:00:03.000Z', isTold: true })

test.each<[CustomerMail, string | null]>([
  [sent, null],
  [{ ...sent, state: 'delivered' }, null],
  [{ ...sent, state: 'returned', outcome: outcome('soft_bounce') }, null],
  [{ ...sent, state: 'not_sent', reason: 'refused' }, null],
  [{ ...sent, state: 'skipped', reason: 'too_late' }, null],
  [{ ...sent, state: 'sending' }, 'being_sent'],
  [{ ...sent, state: 'skipped', reason: 'customer_erased' }, 'customer_erased'],
  [{ ...sent, state: 'skipped', reason: 'test_order' }, 'test_order'],
  [{ ...sent, state: 'returned', outcome: outcome('hard_bounce') }, 'address_returned'],
  [{ ...sent, state: 'returned', outcome: outcome('suppressed') }, 'address_returned'],
  [{ ...sent, state: 'returned', outcome: outcome('complaint') }, 'address_returned'],
  [{ ...sent, resends: MOST_RESENDS - 1 }, null],
  [{ ...sent, resends: MOST_RESENDS }, 'sent_too_often'],
])('%j can be sent again: %s', (mail, obstacle) => expect(obstacleToResending(mail, [mail])).toBe(obstacle))

test('an address that refused one mail of the order gets no other one either', () => {
  const other = { ...sent, mailId: 'shipped-ful_1', state: 'returned', outcome: outcome('complaint') } as const
  expect(obstacleToResending(sent, [sent, other])).toBe('address_returned')
})

/** What was asked of the queue and of the table, in order. */
let done: string[] = []
let messages: ResendMessage[] = []
let refuses: number | null = null
beforeAll(() => vi.stubEnv('VAULT_TABLE', 'vault'))
beforeEach(() => {
  done = []
  messages = []
  refuses = null
})

const client = {
  send: async ({ input }: { input: { TransactItems: object[] } }) => {
    done.push('write')
    if (refuses === null) return {}
    const CancellationReasons = input.TransactItems.map((_, index) => ({
      Code: index === refuses ? 'ConditionalCheckFailed' : 'None',
    }))
    throw new TransactionCanceledException({ $metadata: {}, message: 'refused', CancellationReasons })
  },
} as unknown as DynamoDBDocumentClient

function resend(mail: CustomerMail, changes: { isErased?: boolean; mailId?: string; crash?: boolean } = {}) {
  const brandOrder = auroraBrandOrder({ voiced: ['order_confirmed'] })
  return resendMail(
    {
      caller: { ...callerOf(null), member: { id: 'mem_1', groups: ['support'] } },
      orderId: 'ord_1',
      brandOrderId: 'bo_1',
      mailId: changes.mailId ?? mail.mailId,
      idempotency: { owner: 'mem_1', key: 'key', fingerprint: 'same' },
      now,
    },
    {
      orders: { table: 'orders', find: async () => ({ order: {} as Order, brandOrders: [brandOrder], pictures: {} }) },
      client,
      mails: async () => [mail],
      isErased: async () => changes.isErased ?? false,
      queue: async (message) => {
        if (changes.crash) throw new Error('SQS is away')
        done.push('queue')
        messages.push(message)
      },
    },
  )
}
const refused = (code: string) => expect.objectContaining({ code })

test('is queued before it is written down and answered', async () => {
  const { status, body } = await resend(sent)
  expect([status, done]).toEqual([202, ['queue', 'write']])
  expect(body).toMatchObject({ id: 'order_confirmed', state: 'sending', resends: 1, resendObstacle: 'being_sent' })
  expect(messages).toEqual([
    {
      kind: 'resend',
      orderId: 'ord_1',
      brandOrderId: 'bo_1',
      mailId: 'order_confirmed',
      resendId: expect.stringMatching(/^rsd_/),
    },
  ])
})

test('nothing is written down that was not queued', async () => {
  await expect(resend(sent, { crash: true })).rejects.toThrow('SQS is away')
  expect(done).toEqual([])
})

test('the same key twice is one resend; a row that changed meanwhile is none', async () => {
  refuses = 0
  await expect(resend(sent)).rejects.toBeInstanceOf(IdempotencyRace)
  refuses = 1
  await expect(resend(sent)).rejects.toEqual(refused('state_conflict'))
})

test('what cannot be sent again is neither queued nor written', async () => {
  await expect(resend(sent, { isErased: true })).rejects.toEqual(refused('state_conflict'))
  await expect(resend({ ...sent, state: 'sending' })).rejects.toEqual(refused('state_conflict'))
  await expect(resend(sent, { mailId: 'shipped-ful_1' })).rejects.toEqual(refused('not_found'))
  expect(done).toEqual([])
})
