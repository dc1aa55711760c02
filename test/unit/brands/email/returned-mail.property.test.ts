import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readReturnedMail,
  returnedMailSchema,
} from '../../../../functions/brands/kinds/email/returned-mail/returned-mail.ts'
import { brandOrderStatus } from '../../../../functions/orders/order.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { auroraBrandOrder } from '../purchased-order.ts'

/** What SES's events may hold once the rule has cut them down, and what they may not do. */

const PERSON = 'ada.byron@example.com'
const value = fc.oneof(
  fc.constantFrom('bo_1', 'bo_strange', PERSON, 'Bounce', 'Complaint', ''),
  fc.string(),
  fc.jsonValue(),
)
const message = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ brandOrderIds: fc.array(value, { maxLength: 3 }), eventType: value, extra: value }),
  },
  fc.jsonValue(),
)

test('an event of SES is read or refused as a whole; it raises attention at most, and passes on no value of a person', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { maxLength: 4 }),
      fc.constantFrom(...brandOrderStatus.options),
      async (all, status) => {
        const before = auroraBrandOrder({ status })
        const orders = new MemoryOrders(before, () => new Date('2026-11-22T18:01:00.000Z'))
        const locations = {
          find: async (id: string) => (id === 'bo_1' ? { orderId: 'ord_1', brandId: 'aurora' } : null),
        }
        for (const one of all) {
          const read = returnedMailSchema.safeParse(one)
          // What cannot be read is a dead letter: nobody is told less, and nothing of it is applied.
          if (read.success) await readReturnedMail(read.data, { locations, orders })
        }
        const { attention, version: _, updatedAt: __, ...rest } = orders.brandOrder
        const { attention: ___, version: ____, updatedAt: _____, ...was } = before
        expect(rest).toEqual(was)
        expect([null, 'outcome_unknown']).toContain(attention?.code ?? null)
        expect(orders.events.length).toBeLessThanOrEqual(1)
        expect(JSON.stringify([orders.events, orders.brandOrder])).not.toContain(PERSON)
      },
    ),
    { numRuns: 500 },
  )
})
