import { describe, expect, test } from 'vitest'
import { explainBrandOrder } from '../../../../functions/support/order/explain-order.ts'
import { nextActions } from '../../../../functions/support/order/next-actions.ts'
import { minute } from '../../orders/reports/report-of.ts'
import { accepted, attended, explained, now, type Situation } from './explained.ts'

describe('what can be done next', () => {
  const obstacles = (situation: Situation) => {
    const one = explained(situation)
    const next = nextActions(one, explainBrandOrder(one, now), now)
    return Object.fromEntries(next.map(({ action, obstacle, ask }) => [action, [obstacle, ask]]))
  }

  test('says what the brand never can, and whom to ask instead', () => {
    const capabilities = { return: { level: 'none', label: false }, refund: { level: 'none' } } as const
    expect(obstacles({ brandOrder: accepted('platform'), capabilities })).toMatchObject({
      return: ['not_supported', 'brand'],
      refund: ['not_supported', 'brand'],
      cancel: [null, null],
    })
  })

  test('says what the state leaves nothing to do to', () => {
    expect(obstacles({ brandOrder: accepted('platform') })).toMatchObject({
      return: ['not_now', null],
      retry: ['not_now', null],
      resolve_attention: ['not_now', null],
      remind_brand: ['not_now', null],
      contact_brand: [null, null],
    })
  })

  test('a held order cannot be retried, one that was given up can, and its attention cannot be settled away', () => {
    expect(obstacles({ brandOrder: { releaseAfter: minute(600) } }).retry).toEqual(['not_now', null])
    const given = { status: 'submitting', dueAt: null, lease: null, ...attended('retries_exhausted') } as const
    expect(obstacles({ brandOrder: given })).toMatchObject({
      retry: [null, null],
      resolve_attention: ['not_now', null],
    })
  })

  test('nobody is asked where the brand is gone', () => {
    expect(obstacles({ brand: null })).not.toHaveProperty('contact_brand')
  })
})
