import { describe, expect, test } from 'vitest'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import { type SendDependencies, sendOccasion } from '../../../../functions/customer-mails/sending/send-occasion.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import type { Mail, SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { adasContent } from '../../brands/purchased-order.ts'
import {
  approved,
  brand,
  brandOrder,
  confirmed,
  eventAbout,
  mailStand,
  occurred,
  refunded,
  returning,
  shipped,
} from './mail-stand.ts'

const DAY = 24 * 3600 * 1000

async function rowAfter(event: OrderEvent, changes: Partial<SendDependencies>, after = 0) {
  const stand = mailStand(changes)
  stand.clock.now += after
  await sendOccasion(occurred(event), stand.dependencies)
  const row = stand.rows.get(`bo_1 ${occurred(event).occasion.mailId}`)
  return { row, sent: stand.sent }
}

test('a mail goes to the customer, tagged so that SES’s events find its row, which has neither address nor text', async () => {
  const { row, sent } = await rowAfter(shipped('ful_1'), {})
  expect(sent).toEqual([
    {
      to: adasContent.customer.email,
      from: { name: 'Aurora', address: 'orders@mail.example' },
      replyTo: null,
      subject: 'order.shipped',
      text: 'Hello',
      html: '<p>Hello</p>',
      tags: { brandOrderId: 'bo_1', mailId: 'shipped-ful_1', mailTry: '1' },
    },
  ])
  expect(row).toEqual({
    brandOrderId: 'bo_1',
    orderId: 'ord_1',
    brandId: 'aurora',
    mailId: 'shipped-ful_1',
    occasion: 'shipped',
    state: 'sent',
    token: null,
    at: '2026-11-22T18:00:00.000Z',
    mails: 1,
    language: 'en',
    messageId: 'm-1',
    sentAt: '2026-11-22T18:00:00.000Z',
    reason: null,
    outcome: null,
    resends: 0,
    resendId: null,
  })
})

describe('nothing is sent', () => {
  const delayed = eventAbout('order.fulfillment_updated', {
    fulfillment: { id: 'ful_1', status: 'pending', delay: { code: 'back_order', until: null } },
  })
  test.each<[string, OrderEvent, Partial<SendDependencies>, number, string]>([
    ['of a test order where mails reach people', confirmed, { testOrdersAreMailed: false }, 0, 'test_order'],
    ['where the customer was erased', confirmed, { openCustomer: async () => null }, 0, 'customer_erased'],
    [
      'where the brand has no voice any more',
      confirmed,
      { findBrand: async () => ({ ...brand, voice: null }) },
      0,
      'voice_ended',
    ],
    ['where the brand is gone', confirmed, { findBrand: async () => null }, 0, 'voice_ended'],
    ['of a shipment of four days ago', shipped('ful_1'), {}, 4 * DAY, 'too_late'],
    ['of a delay of what has left', delayed, {}, 0, 'no_longer_true'],
    [
      'of an order that ended after it was accepted',
      confirmed,
      { findBrandOrder: async () => ({ ...brandOrder, status: 'cancelled' }) },
      0,
      'no_longer_true',
    ],
    ...(['declined', 'in_transit', 'received', 'closed'] as const).map(
      (status): [string, OrderEvent, Partial<SendDependencies>, number, string] => [
        `of an approved return that is ${status} by now`,
        approved(true),
        { findBrandOrder: async () => returning(status, true) },
        0,
        'no_longer_true',
      ],
    ),
    [
      'of an approval whose label has come since: the mail with the label tells both',
      approved(false),
      { findBrandOrder: async () => returning('approved', true) },
      0,
      'no_longer_true',
    ],
  ])('%s', async (_title, event, changes, after, reason) => {
    const { row, sent } = await rowAfter(event, changes, after)
    expect(sent).toEqual([])
    expect(row).toMatchObject({ state: 'skipped', reason, mails: 0, token: null })
  })

  test('of an occasion that was not agreed when the order was placed, and no row is written', async () => {
    const { row, sent } = await rowAfter(refunded('ref_1'), {
      findBrandOrder: async () => ({ ...brandOrder, voiced: ['shipped'] }),
    })
    expect([row, sent]).toEqual([undefined, []])
  })
})

test('a confirmation is a receipt too, and never too late', async () => {
  expect((await rowAfter(confirmed, {}, 9 * DAY)).sent).toHaveLength(1)
})

test('what fails before SES is called did not go out, and is tried at the next receive', async () => {
  let fails = true
  const stand = mailStand({
    write: async () => {
      if (fails) throw new Error('Ada Byron')
      return { language: 'ja', subject: 's', html: 'h', text: 't' }
    },
  })
  await expect(sendOccasion(occurred(confirmed), stand.dependencies)).rejects.toThrow()
  expect(stand.rows.get('bo_1 order_confirmed')).toMatchObject({ state: 'not_sent', mails: 0 })
  fails = false
  await sendOccasion(occurred(confirmed), stand.dependencies)
  expect(stand.rows.get('bo_1 order_confirmed')).toMatchObject({ state: 'sent', mails: 1, language: 'ja' })
})

describe('where SES refuses the brand’s own sender', () => {
  const answers = (...outcomes: SendOutcome[]) => {
    const sent: Mail[] = []
    const refusals: string[] = []
    const stand = mailStand({
      senderOf: async () =>
        refusals.length === 0
          ? { name: 'Aurora', address: 'hello@aurora.example', replyTo: null, isShared: false }
          : { name: 'Aurora', address: 'orders@mail.example', replyTo: 'hello@aurora.example', isShared: true },
      senderRefused: async (brandId) => void refusals.push(brandId),
      sendMail: async (mail) => {
        sent.push(mail)
        return outcomes[sent.length - 1] ?? { outcome: 'sent', messageId: 'm' }
      },
    })
    return { stand, sent, refusals }
  }
  const refusal = (code: string, isOfSender = false): SendOutcome => ({
    outcome: 'not_sent',
    hopeless: true,
    code,
    ...(isOfSender ? { isOfSender } : {}),
  })

  test('the mail goes out from the shared address at once', async () => {
    const { stand, sent, refusals } = answers(refusal('MessageRejected', true))
    await sendOccasion(occurred(confirmed), stand.dependencies)
    expect(sent.map(({ from }) => from.address)).toEqual(['hello@aurora.example', 'orders@mail.example'])
    expect(refusals).toEqual(['aurora'])
    expect(stand.rows.get('bo_1 order_confirmed')).toMatchObject({ state: 'sent', mails: 1 })
  })

  test.each(['AccountSuspendedException', 'TooManyRequestsException', 'MessageRejected'])(
    'but not after %s alone',
    async (code) => {
      const { stand, sent, refusals } = answers(refusal(code))
      await expect(sendOccasion(occurred(confirmed), stand.dependencies)).rejects.toThrow()
      expect([sent.length, refusals]).toEqual([1, []])
      expect(stand.rows.get('bo_1 order_confirmed')).toMatchObject({ state: 'not_sent', reason: 'refused', mails: 0 })
    },
  )

  test('and not where nobody knows whether it went out', async () => {
    const { stand, sent } = answers({ outcome: 'unknown' })
    await expect(sendOccasion(occurred(confirmed), stand.dependencies)).rejects.toThrow()
    expect(sent).toHaveLength(1)
    expect(stand.rows.get('bo_1 order_confirmed')).toMatchObject({ state: 'sending', mails: 1 })
  })
})

describe('a mail that SES took and then rejected', () => {
  const REJECTED = { type: 'rejected', at: '2026-11-22T18:00:05.000Z', isTold: true }
  const reject = (stand: ReturnType<typeof mailStand>) => {
    const row = stand.rows.get('bo_1 shipped-ful_1') as CustomerMail
    stand.rows.set('bo_1 shipped-ful_1', { ...row, state: 'not_sent', reason: 'refused', outcome: REJECTED })
  }

  test('is not sent again when the event of the order comes again', async () => {
    const stand = mailStand()
    await sendOccasion(occurred(shipped('ful_1')), stand.dependencies)
    reject(stand)
    await sendOccasion(occurred(shipped('ful_1')), stand.dependencies)
    expect(stand.sent).toHaveLength(1)
    expect(stand.rows.get('bo_1 shipped-ful_1')).toMatchObject({ state: 'not_sent', outcome: { type: 'rejected' } })
  })

  test('is sent again by the desk, once for its wish, even if that is rejected too', async () => {
    const stand = mailStand()
    await sendOccasion(occurred(shipped('ful_1')), stand.dependencies)
    reject(stand)
    const row = stand.rows.get('bo_1 shipped-ful_1') as CustomerMail
    stand.rows.set('bo_1 shipped-ful_1', { ...row, state: 'sending', token: null, resends: 1, resendId: 'rsd_1' })
    const ask = async () =>
      sendOccasion(
        { ...occurred(shipped('ful_1')), asked: stand.rows.get('bo_1 shipped-ful_1') as CustomerMail },
        stand.dependencies,
      )
    await ask()
    reject(stand)
    await ask()
    expect(stand.sent.map(({ tags }) => tags.mailTry)).toEqual(['1', '2'])
  })
})
