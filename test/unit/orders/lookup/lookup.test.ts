import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { submitted } from '../../../../functions/orders/life/submission-steps.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { idLookup, idLookupKey, numberPartition, plainNumber } from '../../../../functions/orders/lookup/lookup-keys.ts'
import { eventWrites } from '../../../../functions/orders/lookup/lookup-writes.ts'
import { brandOrderWrite } from '../../../../functions/orders/order-rows.ts'
import { derivedId } from '../../../../functions/runtime/ids.ts'
import { after as afterwards, placedAt, placedOrderOf } from '../placed-order.ts'
import { minute, reportOf } from '../reports/report-of.ts'

const accepted = accept({ brandReference: '#A-7781', lines: null, occurredAt: minute(1) })

describe('an order’s id', () => {
  test('is found by any end of six characters or more, in small letters too, and by no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 6, max: 26 }), fc.nat({ max: 1 }), (seed, length, small) => {
        const id = derivedId('ord', seed)
        const { lookupPk, lookupSk } = idLookupKey(id)
        const end = small === 1 ? id.slice(-length).toLowerCase() : id.slice(-length)
        const { partition, prefix } = idLookup(end)
        expect(lookupPk).toBe(partition)
        expect(lookupSk.startsWith(prefix)).toBe(true)
        const other = idLookup(`${end.slice(0, -1)}${end.endsWith('0') ? '1' : '0'}`)
        expect(other.partition).not.toBe(lookupPk)
      }),
    )
  })
})

describe('a number', () => {
  test.each([
    ['#A-7781', 'a 7781'],
    ['1Z 999 AA1 01', '1z999aa101'],
    ['ＡＢ１', 'ab1'],
  ])('%s is the same as %s', (one, other) => {
    expect(plainNumber(one)).toBe(plainNumber(other))
  })

  test('of the brand is found by the row of the event that brought it, or by one of its own', () => {
    const { order, brandOrders } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 5 }] })
    const submitting = { ...(brandOrders[0] as BrandOrder), status: 'submitting' as const }
    const taken = applyTransition(order, submitting, accepted, placedAt)
    if ('unchanged' in taken) throw new Error(taken.unchanged)
    expect(eventWrites('orders', submitting, taken).map(({ Put }) => Put?.Item)).toMatchObject([
      { sk: 'EVENT#000002', lookupPk: 'REFERENCE#A7781', lookupSk: placedAt.toISOString() },
    ])
    const started = { ...submitting, lease: { token: 'a', expiresAt: minute(5) } }
    const pending = applyTransition(order, started, submitted('a', 'B 12', minute(9)), placedAt)
    if ('unchanged' in pending) throw new Error(pending.unchanged)
    expect(eventWrites('orders', started, pending).map(({ Put }) => Put?.Item)).toMatchObject([
      { sk: 'LOOKUP#REFERENCE#B12', lookupPk: 'REFERENCE#B12' },
    ])
    // Known already when it is accepted: nothing is written twice.
    const later = applyTransition(
      pending.order ?? order,
      pending.brandOrder,
      accept({ brandReference: 'B 12', lines: null, occurredAt: minute(2) }),
      placedAt,
    )
    if ('unchanged' in later) throw new Error(later.unchanged)
    expect(eventWrites('orders', pending.brandOrder, later).flatMap(({ Put }) => Put?.Item?.lookupPk ?? [])).toEqual([])
  })

  test('costs the rows that are written again and again nothing', () => {
    const { order, brandOrders } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 5 }] })
    const submitting = { ...(brandOrders[0] as BrandOrder), status: 'submitting' as const }
    const taken = applyTransition(order, submitting, accepted, placedAt)
    if ('unchanged' in taken) throw new Error(taken.unchanged)
    const row = brandOrderWrite('orders', taken.brandOrder, { version: 1, dueSk: null }).Put?.Item ?? {}
    expect(Object.keys(row).filter((name) => name.startsWith('lookup'))).toEqual([])
  })

  test('of a parcel is found by the row of the event that brought it, and by no later one', () => {
    const { order, brandOrders } = placedOrderOf({ lines: [{ quantity: 2, unitPrice: 500 }] })
    const submitting = { ...brandOrders[0], status: 'submitting' } as Parameters<typeof afterwards>[0]
    const lines = [{ lineId: 'l1', quantity: 2 }]
    const shipped = (at: number, status: string, numbers: string[]) =>
      applyReport(
        reportOf('fulfillment.updated', at, {
          fulfillment: {
            reference: 'S',
            status,
            lines,
            tracking: numbers.map((number) => ({ carrier: 'ups', number })),
          },
        }),
      )
    const lookupsOf = (writes: ReturnType<typeof eventWrites>) => writes.map(({ Put }) => Put?.Item?.lookupPk)

    const first = applyTransition(
      order,
      afterwards(submitting, accepted),
      shipped(1, 'shipped', ['1Z 1', '1Z-2']),
      placedAt,
    )
    if ('unchanged' in first) throw new Error(first.unchanged)
    // One event takes the first number, the second has a row of its own.
    const before = afterwards(submitting, accepted)
    expect(lookupsOf(eventWrites('orders', before, first))).toEqual([
      numberPartition('TRACKING', '1Z1'),
      numberPartition('TRACKING', '1Z2'),
    ])
    const moved = applyTransition(
      first.order,
      first.brandOrder,
      shipped(2, 'in_transit', ['1Z1', '1Z2', '1Z3']),
      placedAt,
    )
    if ('unchanged' in moved) throw new Error(moved.unchanged)
    expect(lookupsOf(eventWrites('orders', first.brandOrder, moved))).toEqual([numberPartition('TRACKING', '1Z3')])
    const arrived = applyTransition(
      moved.order,
      moved.brandOrder,
      shipped(3, 'delivered', ['1Z1', '1Z2', '1Z3']),
      placedAt,
    )
    if ('unchanged' in arrived) throw new Error(arrived.unchanged)
    expect(lookupsOf(eventWrites('orders', moved.brandOrder, arrived)).filter(Boolean)).toEqual([])
  })
})
