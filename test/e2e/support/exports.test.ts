import { expect, test } from 'vitest'
import type { ExportAnswer } from '../../../functions/support/exports/export-answer.ts'
import { place } from '../api.ts'
import { ask, orderOf, somebody } from './somebody.ts'

async function exportOf(body: unknown, member: 'support' | 'supportAdmin' = 'support'): Promise<ExportAnswer> {
  const asked = await ask<ExportAnswer>(member, 'POST', '/exports', body)
  expect([asked.status, asked.body.links]).toEqual([202, null])
  const read = async () => (await ask<ExportAnswer>(member, 'GET', `/exports/${asked.body.id}`)).body
  await expect.poll(async () => (await read()).status, { timeout: 60_000, interval: 500 }).toBe('ready')
  return read()
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
