import { describe, expect, test } from 'vitest'
import { closeRefund } from '../../../../functions/orders/life/refunds/close-refund.ts'
import { openRefund } from '../../../../functions/orders/life/refunds/open-refund.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../../functions/orders/life/request-change.ts'
import { minute, reportOf, shipment, units } from '../../orders/reports/report-of.ts'
import { accepted, advisedIn, attended, commandOf, storyOf } from './explained.ts'

const failing = { failures: 4, lastFailure: { at: minute(89), why: 'timeout' as const } }
const refundOf = (returnId: string | null = null) =>
  openRefund({ id: 'ref_1', lines: [units('l1', 1)], shipping: null, fees: null, goodwill: 0, returnId, reason: null })

describe('on its way to the brand', () => {
  test('held until its release', () => {
    const brandOrder = { releaseAfter: minute(600), dueAt: minute(600), acceptBy: minute(720) }
    expect(storyOf({ brandOrder })).toEqual([{ code: 'held', until: minute(600) }])
    expect(advisedIn({ brandOrder })).toEqual([])
  })

  test.each([
    ['at its first attempt', { status: 'pending', attempts: 0 }],
    [
      'while the first attempt runs',
      { status: 'submitting', attempts: 1, lease: { token: 'a', expiresAt: minute(91) } },
    ],
  ] as const)('being sent, %s', (_, brandOrder) => {
    expect(storyOf({ brandOrder })).toEqual([{ code: 'being_sent' }])
  })

  const retrying = { status: 'submitting', attempts: 5, firstAttemptAt: minute(2), dueAt: minute(99) } as const
  test('retrying: why, how often, since when, and when next', () => {
    expect(storyOf({ brandOrder: retrying, pace: failing })).toEqual([
      {
        code: 'retrying',
        since: minute(2),
        until: minute(2 + 24 * 60),
        tries: 5,
        nextTryAt: minute(99),
        lastFailure: failing.lastFailure,
        contactAfter: minute(120),
      },
    ])
    expect(advisedIn({ brandOrder: retrying })).toEqual([])
  })

  test('a failure from before its first attempt is not its reason', () => {
    const pace = { lastFailure: { at: minute(1), why: 'timeout' as const } }
    expect(storyOf({ brandOrder: retrying, pace })[0]).not.toHaveProperty('lastFailure')
  })

  test('the circuit of its brand is open', () => {
    const pace = { ...failing, openUntil: Date.parse(minute(95)), openedAt: minute(85), opens: 1 }
    const waiting = { count: 100, hasMore: true }
    const situation = { brandOrder: { ...retrying, dueAt: minute(93) }, pace, waiting }
    expect(storyOf(situation)).toEqual([
      {
        code: 'circuit_open',
        since: minute(85),
        nextTryAt: minute(95),
        tries: 5,
        lastFailure: failing.lastFailure,
        waiting,
      },
    ])
    expect(advisedIn(situation)).toEqual([['open_brand_health', 'circuit_open', null]])
  })

  test('with the brand, which decides by acceptBy', () => {
    const brandOrder = { status: 'submitted', attempts: 1, firstAttemptAt: minute(1), dueAt: minute(120) } as const
    expect(storyOf({ brandOrder })).toEqual([{ code: 'with_brand', since: minute(1), until: minute(120), tries: 1 }])
  })
})

describe('somebody must look', () => {
  test('the brand is late', () => {
    const brandOrder = {
      status: 'submitted',
      acceptBy: minute(80),
      dueAt: null,
      ...attended('accept_overdue'),
    } as const
    expect(storyOf({ brandOrder })).toMatchObject([{ code: 'accept_overdue', since: minute(80), until: minute(80) }])
    expect(advisedIn({ brandOrder })).toEqual([['remind_brand', 'accept_overdue', null]])
  })

  test('the brand is late, and nobody was asked to look yet', () => {
    const brandOrder = { status: 'submitted', acceptBy: minute(89), dueAt: minute(89) } as const
    expect(storyOf({ brandOrder })).toEqual([{ code: 'accept_overdue', since: minute(89), until: minute(89) }])
  })

  test.each([
    ['retries_exhausted', 'retry'],
    ['outcome_unknown', 'contact_brand'],
    ['order_too_large', 'contact_brand'],
    ['contradictory_report', 'resolve_attention'],
  ] as const)('%s asks for %s, with the facts behind it', (code, action) => {
    const isOfReport = code === 'contradictory_report' || code === 'order_too_large'
    const status = isOfReport ? 'accepted' : 'submitting'
    const brandOrder = { status, attempts: 9, firstAttemptAt: minute(1), dueAt: null, ...attended(code) } as const
    const { attention } = brandOrder
    expect(storyOf({ brandOrder })).toEqual([{ code, since: attention?.since, detail: attention?.detail }])
    expect(advisedIn({ brandOrder })).toEqual([[action, code, null]])
  })
})

describe('after the brand has accepted', () => {
  test('nothing is said of a normal order', () => {
    expect(storyOf({ brandOrder: accepted('platform') })).toEqual([])
  })

  test('the brand reports no parcels', () => {
    const brandOrder = { ...accepted('platform'), dueAt: minute(20_000) }
    expect(storyOf({ brandOrder, capabilities: { tracking: { mode: 'none' } } })).toEqual([
      { code: 'no_tracking', days: 14, until: minute(20_000) },
    ])
  })

  test('the brand is read from time to time', () => {
    const poll = {
      brandId: 'aurora',
      integration: 'signed-http',
      cursor: null,
      dueAt: minute(93),
      leaseUntil: null,
      lastPolledAt: minute(88),
      failures: 0,
      version: 1,
    }
    const situation = {
      brandOrder: accepted('platform'),
      capabilities: { tracking: { mode: 'polled' } },
      poll,
    } as const
    expect(storyOf(situation)).toEqual([{ code: 'polled', minutes: 5, since: minute(88), nextTryAt: minute(93) }])
  })

  test.each([
    ['exception', 'shipment_exception', 'contact_brand'],
    ['attempt_failed', 'attempt_failed', 'contact_brand'],
    ['returned_to_sender', 'returned_to_sender', 'refund'],
  ])('a parcel with %s', (status, code, action) => {
    const brandOrder = accepted('platform', applyReport(shipment(30, status, [units('l1', 1)])))
    expect(storyOf({ brandOrder })).toMatchObject([
      { code, status, since: minute(30), subject: { type: 'fulfillment' } },
    ])
    expect(advisedIn({ brandOrder })).toEqual([[action, code, null]])
  })

  test('the platform owes money, until it has paid', () => {
    const brandOrder = accepted('platform', refundOf())
    const since = minute(0)
    expect(storyOf({ brandOrder })).toEqual([
      {
        code: 'refund_owed_by_platform',
        subject: { type: 'refund', id: 'ref_1' },
        since,
        money: { currency: 'USD', amount: 500 },
      },
    ])
    expect(advisedIn({ brandOrder })).toEqual([['record_payment', 'refund_owed_by_platform', 'ref_1']])
    const paid = closeRefund({ id: 'ref_1', status: 'issued', providerReference: 're_1' })
    expect(storyOf({ brandOrder: accepted('platform', refundOf(), paid) })).toEqual([])
  })

  test('the brand returns money, and how the request fares', () => {
    const commands = [commandOf('ref_1', 'refund', { attempts: 3, dueAt: minute(95) })]
    expect(storyOf({ brandOrder: accepted('brand', refundOf()), commands })).toEqual([
      {
        code: 'refund_at_brand',
        subject: { type: 'refund', id: 'ref_1' },
        since: minute(0),
        money: { currency: 'USD', amount: 500 },
        tries: 3,
        nextTryAt: minute(95),
      },
    ])
  })

  test('a refund failed, until another takes its place', () => {
    const failed = closeRefund({ id: 'ref_1', status: 'failed', providerReference: null })
    const brandOrder = accepted('platform', refundOf(), failed)
    expect(storyOf({ brandOrder })).toMatchObject([{ code: 'refund_failed', money: { amount: 500 } }])
    expect(advisedIn({ brandOrder })).toEqual([['refund', 'refund_failed', null]])
    const again = openRefund({
      id: 'ref_2',
      lines: [units('l1', 1)],
      shipping: null,
      fees: null,
      goodwill: 0,
      returnId: null,
      reason: null,
    })
    expect(storyOf({ brandOrder: accepted('platform', refundOf(), failed, again) }).map(({ code }) => code)).toEqual([
      'refund_owed_by_platform',
    ])
  })

  const shipped = applyReport(shipment(10, 'shipped', [units('l1', 2)]))
  const returned = requestReturn({
    id: 'ret_1',
    lines: [{ ...units('l1', 1), reason: 'too_small' }],
    origin: 'storefront',
  })
  const reportedReturn = (status: string, at: number) =>
    applyReport(
      reportOf('return.updated', at, {
        return: { reference: 'R-1', returnId: 'ret_1', status, lines: [units('l1', 1)] },
      }),
    )
  test.each(['requested', 'approved', 'in_transit', 'received'])('a return that is %s', (status) => {
    const steps = status === 'requested' ? [] : [reportedReturn(status, 40)]
    const brandOrder = accepted('platform', shipped, returned, ...steps)
    const since = status === 'requested' ? minute(0) : minute(40)
    // Who began it stays, whatever the brand reports.
    expect(brandOrder.returns).toMatchObject([{ status, origin: 'storefront' }])
    expect(storyOf({ brandOrder })).toEqual([
      { code: 'return_open', subject: { type: 'return', id: 'ret_1' }, since, status },
    ])
    expect(advisedIn({ brandOrder })).toEqual(status === 'received' ? [['refund', 'return_open', 'ret_1']] : [])
  })

  test('a return is over when its goods are refunded, closed or declined', () => {
    const refunded = accepted('platform', shipped, returned, reportedReturn('received', 40), refundOf('ret_1'))
    expect(storyOf({ brandOrder: refunded }).map(({ code }) => code)).toEqual(['refund_owed_by_platform'])
    for (const status of ['closed', 'declined']) {
      expect(storyOf({ brandOrder: accepted('platform', shipped, returned, reportedReturn(status, 40)) })).toEqual([])
    }
  })

  test('requests that the brand has not answered', () => {
    const cancellation = requestCancellation({ id: 'can_1', lines: [units('l1', 1)], reason: { code: 'other' } })
    const brandOrder = accepted('platform', cancellation, requestAddressChange('adr_1'))
    const commands = [commandOf('can_1', 'cancellation', { attempts: 2, dueAt: minute(92) })]
    expect(storyOf({ brandOrder, commands })).toEqual([
      {
        code: 'cancellation_at_brand',
        subject: { type: 'cancellation', id: 'can_1' },
        since: minute(0),
        tries: 2,
        nextTryAt: minute(92),
      },
      { code: 'address_change_at_brand', subject: { type: 'address_change', id: 'adr_1' }, since: minute(0) },
    ])
  })
})
