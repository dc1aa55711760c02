import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BrandOrder, Refund } from '../../../functions/orders/brand-order.ts'
import { authority, type Fact, mayState, parties } from '../../../functions/orders/life/authority.ts'
import { units } from '../orders/reports/report-of.ts'
import { Ledger } from './ledger.ts'

const facts = Object.keys(authority) as Fact[]

test('docs/states.md shows the table that the code uses', () => {
  const rows = readFileSync('docs/states.md', 'utf8').matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)
  const table = new Map([...rows].map(([, fact, cells]) => [String(fact), String(cells).split('|')]))
  for (const fact of facts) {
    const allowed = parties.filter((_, index) => table.get(fact)?.[index]?.trim() === 'yes')
    expect([fact, ...allowed]).toEqual([fact, ...parties.filter((party) => mayState(party, fact))])
  }
})

/** An accepted order with something of every kind. */
function full(): Ledger {
  const ledger = new Ledger({ lines: [{ quantity: 9, unitPrice: 1000 }] }, { status: 'submitted' }).accept()
  ledger.askCancellation('can_1', 1)
  ledger.refund('ref_1', { lines: [units('l1', 1)] })
  ledger.report('refund.updated', 1, { refund: { reference: 'RF-2', status: 'pending', total: 10 } })
  ledger.report('return.updated', 1, { return: { reference: 'RT-1', status: 'requested', lines: [units('l1', 1)] } })
  ledger.brandOrder = {
    ...ledger.brandOrder,
    addressChanges: [{ id: 'adr_1', status: 'requested', requestedAt: '2026-11-22T18:00:00.000Z', reported: null }],
  }
  return ledger
}

const line = (change: (one: BrandOrder['lines'][number]) => object) => (before: BrandOrder) => ({
  lines: before.lines.map((one) => ({ ...one, ...change(one) })),
})
const cancelled = line(({ quantities }) => ({ quantities: { ...quantities, cancelled: quantities.cancelled + 1 } }))
const refunds = (returnedBy: Refund['returnedBy'], change: Partial<Refund>) => (before: BrandOrder) => ({
  refunds: before.refunds.map((refund) => (refund.returnedBy === returnedBy ? { ...refund, ...change } : refund)),
})
const again = <Entry extends { id: string }>(list: readonly Entry[]) =>
  list.flatMap((entry) => [entry, { ...entry, id: `${entry.id}_new` }]).slice(0, list.length + 1)

/** For each fact a change of it, as faulty code could make it. */
const changes: Readonly<Record<Fact, (before: BrandOrder) => object>> = {
  purchase: line(() => ({ unitPrice: 1 })),
  submission: () => ({ status: 'submitting' }),
  decision: () => ({ status: 'rejected' }),
  cancelledBeforeSubmission: cancelled,
  cancelledAfterSubmission: cancelled,
  fulfillments: () => ({ fulfillments: [{ id: 'ful_1' }] }),
  cancellationRequested: ({ cancellations }) => ({ cancellations: again(cancellations) }),
  cancellationDecided: ({ cancellations }) => ({
    cancellations: cancellations.map((one) => ({ ...one, status: 'confirmed' })),
  }),
  addressChangeRequested: ({ addressChanges }) => ({ addressChanges: again(addressChanges) }),
  addressChangeDecided: ({ addressChanges }) => ({
    addressChanges: addressChanges.map((one) => ({ ...one, status: 'confirmed' })),
  }),
  returnOpened: ({ returns }) => ({ returns: again(returns) }),
  returnChanged: ({ returns }) => ({ returns: returns.map((one) => ({ ...one, status: 'received' })) }),
  refundOpened: ({ refunds: all }) => ({ refunds: [...all, { ...all[0], id: 'ref_new' }] }),
  refundTerms: ({ refunds: all }) => ({ refunds: all.slice(1) }),
  platformRefund: refunds('platform', { total: 1 }),
  platformRefundReference: refunds('platform', { reference: 'X' }),
  brandRefund: refunds('brand', { total: 1 }),
}

test.each(facts.flatMap((fact) => parties.map((by) => [by, fact] as const)))(
  'a transition by the %s that changes %s goes by the table',
  (by, fact) => {
    const ledger = full()
    if (fact === 'cancelledBeforeSubmission') ledger.brandOrder = { ...ledger.brandOrder, status: 'pending' }
    const before = ledger.brandOrder
    const applied = ledger.apply({
      name: 'faulty',
      by,
      from: [before.status],
      apply: (brandOrder) => ({
        brandOrder: { ...brandOrder, ...changes[fact](brandOrder) } as BrandOrder,
        events: [],
      }),
    })
    if (mayState(by, fact)) return expect(applied).toEqual([])
    const isAsking = by === 'platform' || by === 'desk'
    expect(applied).toEqual(isAsking ? 'not_allowed' : ['attention_required'])
    expect({ ...ledger.brandOrder, attention: null, version: 0, updatedAt: '' }).toEqual({
      ...before,
      attention: null,
      version: 0,
      updatedAt: '',
    })
  },
)
