import { randomUUID } from 'node:crypto'
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { LoggedAct } from '../../../functions/support/audit/act.ts'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { uniqueId } from '../administration/admin.ts'
import { call, eventually, place } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { mailsTo } from '../brands/email/inbox.ts'
import { brandOrderReaching } from '../changes/change.ts'
import { context } from '../context.ts'
import { findInClear } from '../find-in-clear.ts'
import { listed, timelineOf } from './desk.ts'
import { tokenOf } from './member-session.ts'
import { orderOf, somebody } from './somebody.ts'

async function support<Body>(method: string, path: string, body?: unknown, as: 'support' | 'supportAdmin' = 'support') {
  const headers = { 'idempotency-key': randomUUID() }
  return call<Body>(method, `/support${path}`, {
    key: await tokenOf(as),
    headers,
    ...(body === undefined ? {} : { body }),
  })
}

const actsOn = async (orderId: string) =>
  (await support<{ data: LoggedAct[] }>('GET', `/audit?orderId=${orderId}`, undefined, 'supportAdmin')).body.data

/** As SES does with a mail for the domain. */
async function receive(raw: string): Promise<void> {
  const { Environment } = await new LambdaClient({}).send(
    new GetFunctionConfigurationCommand({ FunctionName: `${context.prefix}-keep-answers` }),
  )
  const Bucket = Environment?.Variables?.ANSWERS_BUCKET
  await s3.send(new PutObjectCommand({ Bucket, Key: `mails/${randomUUID()}`, Body: raw }))
  await eventually('the mail to be read', async () => {
    const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket }))
    return KeyCount === 0
  })
}
const s3 = new S3Client({ forcePathStyle: true })

const answerAddressOf = (contactId: string) => `${contactId.toLowerCase()}@answers.diddo.example`

interface NotesAnswer {
  readonly tags: string[]
  readonly assigneeId: string | null
  readonly data: {
    readonly text: string
    readonly authorId: string
    readonly brand: { readonly direction: string; readonly contactId: string; readonly isFromContact: boolean } | null
  }[]
}

test('what was written, and what the brand answers, are sealed notes; the order is listed until somebody has seen it', async () => {
  const help = { email: `help@${uniqueId('brand')}.example` }
  const mailed = await emailBrand({}, { support: help })
  const person = somebody()
  const { id: orderId } = await place(orderOf(person, [mailed.id]))
  const { id: brandOrderId } = await brandOrderReaching(
    orderId,
    mailed.id,
    'submission',
    ({ status }) => status === 'submitted',
  )
  const message = `Where is the parcel of ${person.lastName}?`
  const body = { brandOrderId, topic: 'where_is_it', message }
  const sent = await support<{ id: string; noteId: string }>('POST', `/orders/${orderId}/brand-contacts`, body)
  expect(sent.status).toBe(201)
  const notes = async () => (await support<NotesAnswer>('GET', `/orders/${orderId}/notes`)).body
  const written = await notes()
  expect(written.data).toMatchObject([
    { text: message, brand: { direction: 'to_brand', brandOrderId, contactId: sent.body.id, isFromContact: null } },
  ])
  const change = { text: 'something else' }
  expect((await support('PATCH', `/orders/${orderId}/notes/${sent.body.noteId}`, change)).status).toBe(409)

  const [mail] = await mailsTo(help.email)
  expect(findInClear(mail?.Subject ?? '', { ...person })).toEqual([])
  const head = [`From: Help <${help.email}>`, `To: ${answerAddressOf(sent.body.id)}`, `Message-ID: <${randomUUID()}@x>`]
  const answer = `${person.lastName}'s parcel left on Monday.`
  const quoted = (mail?.BodyText ?? '').split('\n').map((line) => `> ${line}`)
  const raw = [...head, '', answer, '', 'On Monday Desk <desk@desk.example> wrote:', ...quoted].join('\r\n')
  await receive(raw)
  await receive(raw)
  await receive([...head.slice(0, 2), 'Auto-Submitted: auto-replied', '', 'I am away.'].join('\r\n'))

  const answered = await notes()
  expect(answered.data).toHaveLength(2)
  expect(answered).toMatchObject({ tags: ['brand-answered'], assigneeId: written.data[0]?.authorId })
  expect(answered.data[1]).toMatchObject({
    text: answer,
    authorId: mailed.id,
    brand: { direction: 'from_brand', contactId: sent.body.id, isFromContact: true },
  })
  const ids = async () => (await listed('tag=brand-answered')).map(({ id }) => id)
  expect(await ids()).toContain(orderId)
  expect((await actsOn(orderId)).map(({ act, memberId }) => [act, memberId])).toContainEqual([
    'brand_answered',
    mailed.id,
  ])
  expect((await timelineOf(orderId)).find(({ act }) => act?.act === 'brand_answered')).toMatchObject({
    by: { type: 'brand', id: mailed.id },
    brandId: mailed.id,
  })
  expect((await support('PUT', `/orders/${orderId}/tags`, { tags: [] })).status).toBe(200)
  expect(await ids()).not.toContain(orderId)

  const { Items = [] } = await tables.send(
    new QueryCommand({
      TableName: tableName('vault'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ORDER#${orderId}` },
    }),
  )
  const stored = JSON.stringify(Items, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(findInClear(stored, { ...person, answer })).toEqual([])
  const erased = await eraseOrder({ orderId, now: new Date() }, { client: tables, table: tableName('vault') })
  expect(erased.notes).toBe(2)
  expect((await notes()).data).toEqual([])
  const refused = await support<{ code: string }>('POST', `/orders/${orderId}/brand-contacts`, body)
  expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict'])
  await receive([...head.slice(0, 2), 'Message-ID: <late@x>', '', answer].join('\r\n'))
  expect((await notes()).data).toEqual([])
})
