import { expect, test } from 'vitest'
import { type AskedCancellation, askToCancel } from './asked-cancellation.ts'
import type { Platform } from './platform.ts'
import type { Stand } from './stand.ts'

/** Runs a submission, during which the cancellation is asked for and put to the brand once. */
type Moment = (platform: Platform, cancel: () => Promise<void>) => Promise<void>

const moments: readonly [string, Moment][] = [
  [
    'before it is sent',
    async (platform, cancel) => {
      platform.beforeSubmission = once(cancel)
      await platform.submit()
    },
  ],
  [
    'when the brand has it and its answer is on the way',
    async (platform, cancel) => {
      platform.afterSubmission = once(cancel)
      await platform.submit()
    },
  ],
  [
    'at any time, both on their way at once',
    async (platform, cancel) => {
      let cancelled: Promise<void> = Promise.resolve()
      platform.beforeSubmission = once(async () => {
        cancelled = cancel()
      })
      await platform.submit()
      await cancelled
    },
  ],
  [
    'when the brand has it and its answer is lost',
    async (platform, cancel) => {
      platform.backEnd.next('lose_answer', 'submission')
      await platform.submit()
      await cancel()
    },
  ],
  [
    'when the brand was too busy to take it',
    async (platform, cancel) => {
      platform.backEnd.next('busy', 'submission')
      await platform.submit()
      await cancel()
    },
  ],
]

/** What happens first afterwards: the brand reports, or the schedule retries. */
const orders = ['the brand reports first', 'we go on first'] as const

/** What a storefront cancels around the submission of its order. */
export function cancelledMeanwhile({ platformWith, capabilities, taken }: Stand): void {
  test('an order that is cancelled before its first submission is never sent', async () => {
    const platform = await platformWith()
    const asked = await askToCancel(platform)
    expect(asked.problem).toBeNull()
    platform.untilDue()
    expect(await platform.submit()).toEqual({ outcome: 'nothing_to_do' })
    await asked.deliver()
    expectEnded(platform)
    expect(await platform.backEnd.orders()).toEqual([])
  })

  test('units that are cancelled before the first submission are not sent', async () => {
    const platform = await platformWith()
    expect((await askToCancel(platform, [{ lineId: 'line_1', quantity: 2 }])).problem).toBeNull()
    expect(await platform.submit()).toEqual({ outcome: taken })
    const { amounts, totals } = platform.orders.brandOrder
    expect(await platform.backEnd.orders()).toMatchObject([
      {
        total: totals.total - amounts.toReturn,
        lines: [
          { sku: 'AUR-TEE-M', quantity: 1 },
          { sku: 'AUR-PIN', quantity: 1 },
        ],
      },
    ])
  })

  if (capabilities.cancel.level === 'none') {
    test('an order that is being submitted cannot be cancelled any more: it goes on', async () => {
      const platform = await platformWith()
      let problem: AskedCancellation['problem'] = null
      platform.beforeSubmission = once(async () => {
        problem = (await askToCancel(platform)).problem
      })
      expect(await platform.submit()).toEqual({ outcome: taken })
      expect(problem).toBe('capability_not_supported')
      expect((await askToCancel(platform)).problem).toBe('capability_not_supported')
      expect(platform.orders.brandOrder.cancellations).toEqual([])
      expect(await platform.backEnd.orders()).toHaveLength(1)
    })
    return
  }

  for (const [moment, during] of moments) {
    test.each(orders)(`an order that is cancelled ${moment} ends once, at both places: %s`, async (first) => {
      const platform = await platformWith()
      const { backEnd } = platform
      let asked: AskedCancellation | undefined
      await during(platform, async () => {
        asked = await askToCancel(platform)
        expect(asked.problem).toBeNull()
        await asked.attempt()
      })
      const goOn = async () => {
        platform.untilDue()
        await platform.submit()
        await asked?.deliver()
      }
      if (first === 'the brand reports first') await backEnd.report()
      await goOn()
      await backEnd.report()
      await goOn()
      expectEnded(platform)
      expect(await backEnd.orders()).toMatchObject([{ brandOrderId: 'bo_1', cancelled: true }])
      const events = platform.orders.events.length
      await backEnd.report()
      await goOn()
      expect(platform.orders.events).toHaveLength(events)
    })
  }

  if (capabilities.cancel.level !== 'line') return
  test('units that are cancelled while the order is being submitted end, and the rest goes on', async () => {
    const platform = await platformWith()
    const { backEnd, orders: known } = platform
    let asked: AskedCancellation | undefined
    platform.afterSubmission = once(async () => {
      asked = await askToCancel(platform, [{ lineId: 'line_1', quantity: 2 }])
      await asked.attempt()
    })
    await platform.submit()
    await backEnd.accept?.('bo_1')
    await asked?.deliver()
    await backEnd.report()
    expect(known.brandOrder).toMatchObject({ status: 'accepted', attention: null })
    expect(known.brandOrder.lines.map(({ quantities }) => quantities.cancelled)).toEqual([2, 0])
    expect(known.brandOrder.cancellations).toMatchObject([{ status: 'confirmed' }])
    expect(await backEnd.orders()).toHaveLength(1)
  })
}

/** Cancelled once, with all of the money to be refunded and nothing due. */
function expectEnded({ orders: { brandOrder, events } }: Platform): void {
  const { status, attention, cancellations, amounts, totals, dueAt } = brandOrder
  expect({ status, attention, dueAt }).toEqual({ status: 'cancelled', attention: null, dueAt: null })
  expect(cancellations).toMatchObject([{ id: 'can_asked', status: 'confirmed' }])
  expect(amounts).toEqual({ refunded: 0, toReturn: totals.total, refundable: 0 })
  const ends = events.filter(({ type }) => type === 'order.cancelled' || type === 'order.rejected')
  expect(ends.map(({ type }) => type)).toEqual(['order.cancelled'])
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done = false
  return async () => {
    if (done) return
    done = true
    await act()
  }
}
