import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MailEvent, mailEventSchema, outcomeOf } from '../../../../functions/customer-mails/outcomes/mail-event.ts'
import { readMailEvent } from '../../../../functions/customer-mails/outcomes/read-mail-event.ts'
import { resolveAttention } from '../../../../functions/orders/life/submission-steps.ts'
import { auroraBrandOrder } from '../../brands/purchased-order.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { personal } from '../ses-events.ts'
import { MemoryMails } from './memory-mails.ts'

const told = (eventType: string, bounceType?: string, bounceSubType?: string): MailEvent => ({
  brandOrderId: 'bo_1',
  mailId: 'order_confirmed',
  mailTry: 1,
  eventType,
  bounceType,
  bounceSubType,
})
const SEND = told('Send')
const DELIVERY = told('Delivery')
const SOFT = told('Bounce', 'Transient', 'MailboxFull')
const HARD = told('Bounce', 'Permanent', 'NoEmail')
const COMPLAINT = told('Complaint')

let second = 0
const now = () => new Date(Date.UTC(2026, 10, 22, 18, 1, second++))

function desk(mail: ConstructorParameters<typeof MemoryMails>[0] = {}) {
  const mails = new MemoryMails(mail)
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted', dueAt: null }), now)
  const read = (event: MailEvent) => readMailEvent(event, { mails, orders, now })
  const types = () => orders.events.map(({ type }) => type)
  return { mails, orders, read, types }
}

test.each([
  [SEND, 'sent'],
  [DELIVERY, 'delivered'],
  [told('DeliveryDelay'), 'delayed'],
  [SOFT, 'soft_bounce'],
  [told('Bounce', 'Transient', 'General'), 'soft_bounce'],
  [HARD, 'hard_bounce'],
  [told('Bounce', 'Undetermined', 'Undetermined'), 'hard_bounce'],
  [told('Bounce', 'Permanent', 'Suppressed'), 'suppressed'],
  [told('Bounce', 'Permanent', 'OnAccountSuppressionList'), 'suppressed'],
  [COMPLAINT, 'complaint'],
  [told('Reject'), 'rejected'],
  [told('Rendering Failure'), 'rejected'],
  [told('Open'), null],
])('%j is %s', (event, outcome) => expect(outcomeOf(event)).toBe(outcome))

test('a mail is sent, delayed, delivered; nobody is asked', async () => {
  const { mails, read, types } = desk()
  const states: unknown[] = []
  for (const event of [SEND, told('DeliveryDelay'), DELIVERY]) {
    await read(event)
    states.push([mails.mail?.state, mails.mail?.outcome?.type])
  }
  expect(states).toEqual([
    ['sent', 'sent'],
    ['sent', 'delayed'],
    ['delivered', 'delivered'],
  ])
  expect(types()).toEqual([])
})

test('a mail that came back asks somebody, once, with no value of a person', async () => {
  const { mails, orders, read, types } = desk()
  for (const event of [SEND, HARD, HARD, DELIVERY]) await read(event)
  expect(mails.mail).toMatchObject({ state: 'returned', outcome: { type: 'hard_bounce', isTold: true } })
  expect(orders.brandOrder.attention).toMatchObject({
    code: 'customer_mail_returned',
    detail: { report: 'order_confirmed', objectId: 'order_confirmed', status: 'hard_bounce' },
  })
  expect(types()).toEqual(['order.attention_required'])
  // Settled by somebody: what comes again later asks nobody again.
  await orders.transition('ord_1', 'bo_1', resolveAttention())
  await read(HARD)
  expect(orders.brandOrder.attention).toBe(null)
})

test('what arrives in the end asks nobody any more; a later complaint does', async () => {
  const { orders, read, types } = desk()
  await read(SOFT)
  expect(orders.brandOrder.attention?.code).toBe('customer_mail_returned')
  await read(DELIVERY)
  expect(orders.brandOrder.attention).toBe(null)
  await read(COMPLAINT)
  expect(orders.brandOrder.attention?.detail?.status).toBe('complaint')
  expect(types()).toEqual(['order.attention_required', 'order.attention_resolved', 'order.attention_required'])
})

test('an automatic answer after the delivery changes nothing', async () => {
  const { mails, read, types } = desk()
  for (const event of [SEND, DELIVERY, told('Bounce', 'Transient', 'General')]) await read(event)
  expect([mails.mail?.state, types()]).toEqual(['delivered', []])
})

test('what comes of a mail before the desk sent it again says nothing of the new one', async () => {
  const { mails, read, types } = desk({ mails: 2, resends: 1, resendId: 'rsd_1' })
  const before = mails.mail
  await read(HARD)
  expect([mails.mail, types()]).toEqual([before, []])
  await read({ ...DELIVERY, mailTry: 2 })
  expect(mails.mail?.state).toBe('delivered')
})

test('nothing happens for a mail whose order was erased', async () => {
  const { mails, read, types } = desk()
  mails.mail = null
  await read(HARD)
  expect(types()).toEqual([])
})

test('in any order, repeated and with crashes between: the same row in the end, and somebody was asked where the customer has it not', async () => {
  const events = fc.shuffledSubarray([SEND, DELIVERY, told('DeliveryDelay'), SOFT, HARD, COMPLAINT, told('Reject')])
  await fc.assert(
    fc.asyncProperty(events, fc.array(fc.nat({ max: 3 }), { maxLength: 20 }), async (some, crashes) => {
      const { mails, orders, read } = desk()
      const left = [...crashes]
      mails.crash = () => {
        if (left.pop() === 0) throw new Error('crash')
      }
      for (const event of [...some, ...some.toReversed()]) {
        // SQS delivers what failed again.
        for (let isRead = false; !isRead; )
          isRead = await read(event).then(
            () => true,
            () => false,
          )
      }
      const order = [
        'sent',
        'delayed',
        'soft_bounce',
        'delivered',
        'rejected',
        'hard_bounce',
        'suppressed',
        'complaint',
      ]
      const last = some
        .map((event) => String(outcomeOf(event)))
        .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
        .at(-1)
      expect(mails.mail?.outcome?.type ?? undefined).toBe(last)
      expect(mails.mail?.outcome?.isTold ?? true).toBe(true)
      const isFailure = ['soft_bounce', 'rejected', 'hard_bounce', 'complaint'].includes(String(last))
      if (isFailure) expect(orders.brandOrder.attention?.code).toBe('customer_mail_returned')
    }),
    { numRuns: 300 },
  )
})

test('a message that is not as our rules write it is refused as a whole', () => {
  const message = { brandOrderId: ['bo_1'], mailId: ['order_confirmed'], mailTry: ['1'], eventType: 'Send' }
  expect(mailEventSchema.parse({ ...message, extra: personal.address })).toEqual({
    brandOrderId: 'bo_1',
    mailId: 'order_confirmed',
    mailTry: 1,
    eventType: 'Send',
  })
  for (const changes of [
    { brandOrderId: [personal.address] },
    { brandOrderId: ['bo_1', 'bo_2'] },
    { mailId: [] },
    { mailTry: ['0'] },
    { eventType: personal.reply },
    { bounceType: personal.name },
  ]) {
    expect(mailEventSchema.safeParse({ ...message, ...changes }).success).toBe(false)
  }
})
