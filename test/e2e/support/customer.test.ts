import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { place } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { ask, orderOf, somebody } from './somebody.ts'

interface Opening {
  readonly reason: string
  readonly openedBy: { readonly type: string; readonly id: string }
}
interface LoggedAct {
  readonly act: string
  readonly reason: string | null
  readonly orderId: string
}
type Note = { readonly id: string; readonly text: string; readonly authorId: string }

const openings = async (orderId: string) =>
  (await ask<{ data: Opening[] }>('supportAdmin', 'GET', `/orders/${orderId}/openings`)).body.data.filter(
    ({ openedBy }) => openedBy.type === 'member',
  )
const acts = async (orderId: string) =>
  (await ask<{ data: LoggedAct[] }>('supportAdmin', 'GET', `/audit?orderId=${orderId}`)).body.data

test('a customer is masked, and in clear for a reason that is written down', async () => {
  const person = somebody()
  const { id: orderId } = await place(orderOf(person, ['brand-01', 'brand-02']))
  const masked = await ask<{ details: { customer: Record<string, unknown> } }>(
    'support',
    'GET',
    `/orders/${orderId}/customer`,
  )
  expect(masked.status).toBe(200)
  expect(masked.body).toMatchObject({
    customerId: person.id,
    erasedAt: null,
    details: {
      customer: { email: { masked: 'h••@l••••' }, firstName: { masked: 'H••••' } },
      giftMessage: { masked: '••••' },
      shippingAddress: { country: 'US', city: { masked: 'M••••' } },
    },
  })
  const shown = JSON.stringify(masked.body)
  for (const value of [person.email, person.firstName, person.lastName, person.phone])
    expect(shown).not.toContain(value)

  const faulty = await ask<{ code: string }>('support', 'POST', `/orders/${orderId}/reveals`, { reason: 'curiosity' })
  expect([faulty.status, faulty.body.code]).toEqual([422, 'validation_failed'])
  const card = { reason: 'customer_contact', note: 'card 4242 4242 4242 4242' }
  const refused = await ask<{ code: string }>('support', 'POST', `/orders/${orderId}/reveals`, card)
  expect([refused.status, refused.body.code]).toEqual([422, 'card_data_refused'])

  const note = `${person.firstName} called about the parcel`
  const revealed = await ask('support', 'POST', `/orders/${orderId}/reveals`, { reason: 'customer_contact', note })
  expect(revealed.status).toBe(200)
  expect(revealed.body).toMatchObject({
    details: { customer: { email: { value: person.email }, phone: { value: person.phone } } },
  })
  expect(await openings(orderId)).toEqual([
    expect.objectContaining({ reason: 'reveal_to_support' }),
    expect.objectContaining({ reason: 'show_masked' }),
  ])
  const logged = await acts(orderId)
  // Both are of one request, and so of one time: either may stand first.
  expect(logged.map(({ act, reason }) => [act, reason]).toSorted()).toEqual([
    ['customer_revealed', 'customer_contact'],
    ['note_added', null],
  ])
  expect(JSON.stringify(logged)).not.toContain(person.firstName)
  const { body } = await ask<{ data: Note[] }>('support', 'GET', `/orders/${orderId}/notes`)
  expect(body.data.map(({ text }) => text)).toEqual([note])
})

test('notes are sealed, corrected by their author, and taken away; tags and an assignee stand beside them', async () => {
  const { id: orderId } = await place(orderOf(somebody(), ['brand-02']))
  const path = `/orders/${orderId}/notes`
  const text = 'Secretmarker wants it on Friday'
  const added = await ask<Note>('support', 'POST', path, { text })
  expect(added.status).toBe(201)
  expect((await ask('support', 'POST', path, { text: '4242424242424242' })).status).toBe(422)
  const { Items = [] } = await tables.send(
    new QueryCommand({
      TableName: tableName('vault'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :note)',
      ExpressionAttributeValues: { ':pk': `ORDER#${orderId}`, ':note': 'NOTE#' },
    }),
  )
  expect(Items).toHaveLength(1)
  const stored = JSON.stringify(Items, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(stored).not.toContain('Secretmarker')

  const others = await ask<{ code: string }>('supportAdmin', 'PATCH', `${path}/${added.body.id}`, { text: 'mine' })
  expect([others.status, others.body.code]).toEqual([409, 'state_conflict'])
  const edited = await ask('support', 'PATCH', `${path}/${added.body.id}`, { text: 'On Saturday' })
  expect(edited.body).toMatchObject({ text: 'On Saturday', editedAt: expect.any(String) })
  const tags = await ask('support', 'PUT', `/orders/${orderId}/tags`, { tags: ['vip', 'late', 'vip'] })
  expect(tags.body).toEqual({ tags: ['late', 'vip'], assigneeId: null })
  const numbered = await ask('support', 'PUT', `/orders/${orderId}/tags`, { tags: ['tel-12025550123'] })
  expect(numbered.status).toBe(422)
  const memberId = added.body.authorId
  const assigned = await ask('support', 'PUT', `/orders/${orderId}/assignee`, { memberId })
  expect(assigned.body).toEqual({ tags: ['late', 'vip'], assigneeId: memberId })
  expect((await ask('support', 'GET', path)).body).toMatchObject({
    tags: ['late', 'vip'],
    assigneeId: memberId,
    data: [{ text: 'On Saturday', authorId: memberId }],
  })

  expect((await ask('supportAdmin', 'DELETE', `${path}/${added.body.id}`)).status).toBe(204)
  expect((await ask('support', 'GET', path)).body).toMatchObject({ data: [] })
  expect((await ask('support', 'DELETE', `${path}/${added.body.id}`)).status).toBe(404)
  expect((await acts(orderId)).map(({ act }) => act).toSorted()).toEqual([
    'note_added',
    'note_removed',
    'order_assigned',
    'order_tagged',
  ])
})

test('an order that is not there has no customer and no notes', async () => {
  for (const [method, path, body] of [
    ['GET', '/orders/ord_none/customer', undefined],
    ['POST', '/orders/ord_none/reveals', { reason: 'other' }],
    ['GET', '/orders/ord_none/notes', undefined],
    ['POST', '/orders/ord_none/notes', { text: 'x' }],
    ['PUT', '/orders/ord_none/tags', { tags: [] }],
    ['PUT', '/orders/ord_none/assignee', { memberId: null }],
  ] as const) {
    const { status } = await ask('support', method, path, body)
    expect([method, path, status]).toEqual([method, path, 404])
  }
})
