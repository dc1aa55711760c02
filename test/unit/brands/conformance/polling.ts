import { expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { Connection } from '../../../../functions/brands/kinds/integration.ts'
import { pricedOrder } from './orders.ts'
import type { Stand } from './stand.ts'

type Polled = Awaited<ReturnType<NonNullable<Connection['poll']>>> | undefined

/** More than one page of any back end's. */
const MANY = 55

/** What polling finds without updates. */
export function polling({ accepted, platformWith }: Stand): void {
  test('finds what no update reported; the update that comes late changes nothing', async () => {
    const { platform, connection, backEnd, orders, id, all } = await accepted()
    platform.held = []
    await backEnd.ship(id, all)
    await backEnd.report()
    const polled = await connection.poll?.(null, platform.submitted)
    await platform.applyAll(polled?.reports ?? [])
    expect(orders.brandOrder.fulfillmentStatus).toBe('fulfilled')
    const events = orders.events.length
    const again = await connection.poll?.(polled?.cursor ?? null, platform.submitted)
    expect(again).toMatchObject({ cursor: polled?.cursor, more: false })
    await platform.applyAll([...(again?.reports ?? []), ...(polled?.reports ?? [])])
    await platform.release()
    expect(orders.events).toHaveLength(events)
  })

  test('goes through all pages, from where it was', async () => {
    const platform = await platformWith()
    const connection = await platform.connection()
    const ids = Array.from({ length: MANY }, (_, index) => `bo_page${index}`)
    for (const id of ids) {
      const submission = buildSubmission(
        { ...platform.orders.brandOrder, ...pricedOrder(id) },
        platform.content,
        'brand',
      )
      expect(await connection.submit({ submission, requestedAt: submission.placedAt })).toMatchObject({
        outcome: 'accepted',
      })
    }
    const found: string[] = []
    let cursor: string | null = null
    for (let more = true; more; ) {
      const polled: Polled = await connection.poll?.(cursor, platform.submitted)
      found.push(...(polled?.reports ?? []).map(({ data }) => data.brandOrderId))
      more = polled?.more === true
      cursor = polled?.cursor ?? null
    }
    expect([...new Set(found)].toSorted()).toEqual(ids.toSorted())
  })
}
