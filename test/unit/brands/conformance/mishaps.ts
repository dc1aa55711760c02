import { expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { Platform } from './platform.ts'
import type { Stand } from './stand.ts'

/** Milliseconds: longer than any stand-in takes for one request, so that only what is made to time out does. */
const SHORT_TIMEOUT = 3_000

/** Answers that do not come, or come as "not now". */
export function mishaps({ platformWith, taken, kind }: Stand): void {
  /** Tries as the schedule does, until the brand has it. */
  async function untilTaken(platform: Platform): Promise<void> {
    for (let tries = 0; tries < 4; tries++) {
      platform.untilDue()
      const { outcome } = await platform.submit()
      if (outcome === taken) return
      expect(outcome).toBe('retry')
    }
    throw new Error('The brand did not take the order.')
  }

  test.each(['lose_answer', 'time_out'] as const)(
    'an order whose answer does not come (%s) is found by looking up, not by ordering again',
    async (mishap) => {
      const platform = await platformWith(undefined, undefined, mishap === 'time_out' ? SHORT_TIMEOUT : undefined)
      const { backEnd, orders } = platform
      backEnd.next(mishap, 'submission')
      expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
      expect(orders.brandOrder.attention).toBeNull()
      await untilTaken(platform)
      await backEnd.accept?.('bo_1')
      expect(await backEnd.orders()).toHaveLength(1)
      expect(orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
      expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
    },
  )

  test('a back end that is busy is tried again', async () => {
    const platform = await platformWith()
    platform.backEnd.next('busy', 'submission')
    expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
    expect(platform.orders.brandOrder.attention).toBeNull()
    await untilTaken(platform)
    expect(await platform.backEnd.orders()).toHaveLength(1)
  })

  test('a back end that is busy is left alone for as long as it asks', async () => {
    const platform = await platformWith()
    const submission = buildSubmission(platform.orders.brandOrder, platform.content, 'brand')
    const connection = await platform.connection()
    platform.backEnd.next('busy', 'submission')
    expect(await connection.submit({ submission, requestedAt: submission.placedAt })).toMatchObject({
      outcome: 'unknown',
      retryAfterSeconds: kind.busySeconds,
      attention: false,
    })
    expect(await platform.backEnd.orders()).toEqual([])
    platform.backEnd.next('busy', 'submission')
    const before = platform.now().getTime()
    await platform.submit()
    const { dueAt } = platform.orders.brandOrder
    expect(Date.parse(dueAt ?? '')).toBeGreaterThanOrEqual(before + (kind.busySeconds ?? 0) * 1000)
  })

  test('an order that the brand cancels while its answer is lost ends, and is not sent again', async () => {
    const platform = await platformWith()
    platform.backEnd.next('lose_answer', 'submission')
    await platform.submit()
    await platform.backEnd.cancel('bo_1')
    await platform.backEnd.report()
    platform.untilDue()
    await platform.submit()
    expect(['cancelled', 'rejected']).toContain(platform.orders.brandOrder.status)
    expect(await platform.backEnd.orders()).toHaveLength(1)
  })

  test('an order that the brand cancels before we wrote down that it has it ends, and stays ended', async () => {
    const platform = await platformWith()
    const { backEnd, orders } = platform
    platform.afterSubmission = async () => {
      await backEnd.cancel('bo_1')
      await backEnd.report()
    }
    await platform.submit()
    expect(['cancelled', 'rejected']).toContain(orders.brandOrder.status)
    const events = orders.events.length
    platform.untilDue()
    await platform.submit()
    expect(['cancelled', 'rejected']).toContain(orders.brandOrder.status)
    expect(orders.events).toHaveLength(events)
    expect(await backEnd.orders()).toHaveLength(1)
  })
}
