import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { call, place, readOrder } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { arrived } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'

test('where payment is allocated, each brand gets its own token and no other’s', async () => {
  const brandIds = ['brand-02', 'brand-03'] as const
  const draft = sampleOrder(brandIds)
  // What each brand's portion costs is learnt from the API itself; the platform would have worked it out.
  const { payment: _, ...unpaid } = draft
  const validated = await call<{ brandOrders: { brandId: string; totals: { total: number } }[] }>(
    'POST',
    '/v1/order-validations',
    { body: unpaid },
  )
  expect(validated.status).toBe(200)
  const allocations = validated.body.brandOrders.map(({ brandId, totals }) => ({
    brandId,
    amount: totals.total,
    method: 'card' as const,
    provider: 'stripe',
    token: `pm_of_${brandId}`,
  }))
  const payment = { provider: 'stripe', token: 'pm_of_the_platform', status: 'authorized' as const, allocations }
  const placed = await place({ ...draft, payment })
  for (const { brandId, id } of placed.brandOrders) {
    const { submission } = await arrived(brandId, id)
    const text = JSON.stringify(submission.payment)
    for (const other of brandIds) {
      expect([other, text.includes(`pm_of_${other}`)]).toEqual([other, other === brandId])
    }
    expect(text).not.toContain('pm_of_the_platform')
  }
  expect(JSON.stringify(await readOrder(placed.id))).not.toContain('pm_of')
})

test('whoever opened an envelope is written down: who, which order, which purpose, when', async () => {
  const placed = await place(sampleOrder(['brand-02']))
  await arrived('brand-02', placed.brandOrders[0]?.id ?? '')
  const { Items } = await tables.send(
    new QueryCommand({
      TableName: tableName('vault'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :access)',
      ExpressionAttributeValues: { ':pk': `ORDER#${placed.id}`, ':access': 'ACCESS#' },
      ConsistentRead: true,
    }),
  )
  // One row for each time that it was opened: once, unless an attempt had to be made again.
  expect(Items).not.toEqual([])
  for (const row of Items ?? []) {
    expect(row).toMatchObject({
      actor: 'function:dispatch-to-signed-http',
      orderId: placed.id,
      purpose: 'fulfilment',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  }
})
