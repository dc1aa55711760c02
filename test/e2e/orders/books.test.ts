import { expect, test } from 'vitest'
import { checkBooks } from '../../../bin/check-books/check-books.ts'
import { orderReaching, place } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { act, arrived } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'

test('an order that two brands delivered is what its events tell; one that is not there is named', async () => {
  const placed = await place(sampleOrder(['brand-01', 'brand-02']))
  for (const { brandId, id } of placed.brandOrders) {
    await arrived(brandId, id)
    await act(brandId, id, 'ship')
    await act(brandId, id, 'deliver')
  }
  await orderReaching(placed.id, 'completed')
  const table = { client: tables, table: tableName('orders') }
  expect(await checkBooks(table, { orderIds: [placed.id], progress: () => undefined })).toBe(1)
  const unknown = checkBooks(table, { orderIds: ['ord_none'], progress: () => undefined })
  await expect(unknown).rejects.toThrow('ord_none: there is no such order')
})
