import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import type { CheckedConnection } from '../../../functions/administration/connection-checks/connection-checks.routes.ts'
import { overview } from '../brand.ts'
import { context } from '../context.ts'
import { admin, draft, type ProblemBody, uniqueId } from './admin.ts'

const check = (id: string) => admin<CheckedConnection>('POST', `/brands/${id}/connection-checks`)
const command = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: context.apiUrl, DIDDO_ADMIN_KEY: context.adminKey },
    outputsFile: join('nowhere', 'outputs.json'),
  })

test('a brand that works is sent a look-up of an order that does not exist, and no order', async () => {
  const [id = ''] = Object.keys(context.brands)
  const { status, body } = await check(id)
  expect(status).toBe(200)
  const [found, ...offered] = body.findings
  expect(body).toMatchObject({ ok: true, checkedAt: expect.any(String) })
  expect(found).toContain('not_found')
  // Where another test had it fail before.
  expect(offered.filter((finding) => !finding.includes(`brands resume ${id}`))).toEqual([])
  const { requests } = await overview(id)
  expect(requests.map(({ body: { type, data } }) => `${type} ${data.brandOrderId}`)).toContain(
    'order.lookup bo_connection_check',
  )
  expect(await command('brands', 'check', id)).toContain(String(found))
})

test('a brand where nobody is, or that has another secret, is a finding and a failed command', async () => {
  const nobody = uniqueId('nobody')
  // Nobody listens at port 1, and nobody is given it by chance.
  await admin('POST', '/brands', { ...draft(nobody), settings: { url: 'http://127.0.0.1:1/commands' } })
  const { status, body } = await check(nobody)
  expect([status, body.ok]).toEqual([200, false])
  expect(body.findings.join(' ')).toContain('got no answer because the connection failed')
  await expect(command('brands', 'check', nobody)).rejects.toThrow(/the connection failed/)

  const other = uniqueId('other-secret')
  const [known = ''] = Object.keys(context.brands)
  const settings = { url: `${context.brands[known]?.adminUrl}/commands` }
  const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
  await admin('POST', '/brands', { ...draft(other), settings, secrets: { signingSecret: secret } })
  const refused = await check(other)
  expect(refused.body).toMatchObject({ ok: false })
  expect(refused.body.findings.join(' ')).toContain('was answered with HTTP 401')
  expect(JSON.stringify(refused.body)).not.toContain(secret)
})

test('there must be a brand, and something to set up', async () => {
  const missing = await admin<ProblemBody>('POST', `/brands/${uniqueId('missing')}/connection-checks`)
  expect([missing.status, missing.body.code]).toEqual([404, 'not_found'])
  const [id = ''] = Object.keys(context.brands)
  const setUp = await admin<ProblemBody>('POST', `/brands/${id}/set-up`)
  expect([setUp.status, setUp.body.code]).toEqual([409, 'state_conflict'])
})

test('a brand by e-mail is checked without sending mail', async () => {
  const id = uniqueId('mailbox')
  const settings = { recipient: 'orders@brand.example', sender: 'orders@platform.example', senderName: 'Platform' }
  const made = await admin('POST', '/brands', { ...draft(id), integration: 'email', settings })
  expect(made.status).toBe(201)
  expect((await check(id)).body.ok).toBe(true)
})
