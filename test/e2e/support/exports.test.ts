import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { ErasureAnswer } from '../../../functions/support/erasures/show-erasure.ts'
import type { ExportAnswer } from '../../../functions/support/exports/export-answer.ts'
import { exportKey } from '../../../functions/support/exports/export-keys.ts'
import { eventuallyEqual, place } from '../api.ts'
import { invoke, queues, queueUrl, tableName, tables } from '../aws.ts'
import { ask, completedOrder, orderOf, somebody } from './somebody.ts'

async function exportOf(body: unknown, member: 'support' | 'supportAdmin' = 'support'): Promise<ExportAnswer> {
  const asked = await ask<ExportAnswer>(member, 'POST', '/exports', body)
  expect([asked.status, asked.body.links]).toEqual([202, null])
  const read = async () => (await ask<ExportAnswer>(member, 'GET', `/exports/${asked.body.id}`)).body
  await expect.poll(async () => (await read()).status, { timeout: 60_000, interval: 500 }).toBe('ready')
  return read()
}

async function statusOf(exportId: string): Promise<string> {
  return (await ask<ExportAnswer>('supportAdmin', 'GET', `/exports/${exportId}`)).body.status
}

/** The row as a crash leaves it: never written on, and asked for so long ago. */
async function leftBehind(exportId: string, minutes: number): Promise<void> {
  await tables.send(
    new UpdateCommand({
      TableName: tableName('orders'),
      Key: exportKey(exportId),
      UpdateExpression: 'SET #status = :queued, steppedAt = :then, pages = :none, isRead = :no, finishedAt = :never',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':queued': 'queued',
        ':then': new Date(Date.now() - minutes * 60_000).toISOString(),
        ':none': 0,
        ':no': false,
        ':never': null,
      },
    }),
  )
}

async function fileOf({ links }: ExportAnswer, format: 'csv' | 'jsonl'): Promise<string> {
  const answer = await fetch(links?.[format] ?? '')
  expect(answer.status).toBe(200)
  return answer.text()
}

const actsOf = async (exportId: string) =>
  (
    await ask<{ data: { act: string; subject: string; reason: string | null }[] }>('supportAdmin', 'GET', '/audit')
  ).body.data
    .filter(({ subject }) => subject === exportId)
    .map(({ act, reason }) => [act, reason])

test('an export has a customer’s orders, masked, and in clear for a reason that is written down', async () => {
  const person = { ...somebody(), firstName: '=1+1' }
  const { id: orderId } = await place(orderOf(person, ['brand-01', 'brand-02']))
  const filter = { customerId: person.id, livemode: false }

  const masked = await exportOf({ filter })
  expect(masked).toMatchObject({ orders: 1, mostOrders: 20_000, isCut: false, isRevealed: false })
  for (const format of ['csv', 'jsonl'] as const) {
    const text = await fileOf(masked, format)
    expect(text).toContain(orderId)
    for (const value of [person.email, person.lastName, person.phone]) expect(text).not.toContain(value)
  }

  const revealed = await exportOf({ filter, reveal: { reason: 'legal_request' } }, 'supportAdmin')
  const csv = await fileOf(revealed, 'csv')
  expect(csv).toContain(person.email)
  expect(csv).toContain(`"'=1+1"`)
  expect(await actsOf(revealed.id)).toEqual(
    expect.arrayContaining([
      ['export_requested', 'legal_request'],
      ['export_downloaded', null],
    ]),
  )
  const others = await ask<ExportAnswer>('support', 'GET', `/exports/${revealed.id}`)
  expect([others.status, others.body.links]).toEqual([200, null])
  const { body } = await ask<{ data: ExportAnswer[] }>('support', 'GET', '/exports')
  expect(body.data.map(({ id }) => id)).toEqual(expect.arrayContaining([masked.id, revealed.id]))
})

test('an export in clear needs an administrator, and one of the reasons', async () => {
  const faulty = await ask('supportAdmin', 'POST', '/exports', { filter: {}, reveal: { reason: 'curiosity' } })
  expect(faulty.status).toBe(422)
  const refused = await ask('support', 'POST', '/exports', { filter: {}, reveal: { reason: 'legal_request' } })
  expect(refused.status).toBe(403)
  expect((await ask('support', 'GET', '/exports/exp_none')).status).toBe(404)
})

test('clear files go with the erasure of a customer in them, and whoever made them is told; masked ones stay', async () => {
  const person = somebody()
  await completedOrder(person, ['brand-01'])
  const filter = { customerId: person.id, livemode: false }
  const masked = await exportOf({ filter })
  const revealed = await exportOf({ filter, reveal: { reason: 'legal_request' } }, 'supportAdmin')
  expect(await fileOf(revealed, 'jsonl')).toContain(person.email)

  const { body } = await ask<ErasureAnswer>('supportAdmin', 'POST', '/customers/erasures', { email: person.email })
  const erasure = async () => (await ask<ErasureAnswer>('supportAdmin', 'GET', `/customers/erasures/${body.id}`)).body
  await expect.poll(async () => (await erasure()).proof.orders, { timeout: 60_000, interval: 500 }).toBe(1)
  const told = await ask<ExportAnswer>('supportAdmin', 'GET', `/exports/${revealed.id}`)
  expect(told.body).toMatchObject({ status: 'erased', links: null })
  for (const format of ['csv', 'jsonl'] as const) {
    const answer = await fetch(revealed.links?.[format] ?? '')
    expect([answer.status, (await answer.text()).includes(person.email)]).toEqual([404, false])
  }
  expect(await statusOf(masked.id)).toBe('ready')

  // Its message, if it comes once more, writes nothing.
  const MessageBody = JSON.stringify({ exportId: revealed.id })
  await queues.send(new SendMessageCommand({ QueueUrl: await queueUrl('exports'), MessageBody }))
  const later = await exportOf({ filter, reveal: { reason: 'legal_request' } }, 'supportAdmin')
  expect(await fileOf(later, 'jsonl')).not.toContain(person.email)
  expect(await statusOf(revealed.id)).toBe('erased')
  expect((await fetch(revealed.links?.csv ?? '')).status).toBe(404)
})

test('an export whose message was lost is written after all; one that nobody could write is told as failed', async () => {
  const filter = { customerId: somebody().id, livemode: false }
  const [lost, failed] = [await exportOf({ filter }), await exportOf({ filter })]
  await leftBehind(lost.id, 20)
  await leftBehind(failed.id, 240)
  await invoke('sweep-exports')
  await eventuallyEqual(() => statusOf(lost.id), 'ready')
  expect(await statusOf(failed.id)).toBe('failed')
  const { body } = await ask<{ data: ExportAnswer[] }>('support', 'GET', '/exports')
  expect(body.data.filter(({ id }) => id === lost.id)).toHaveLength(1)
})
