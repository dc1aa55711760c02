import { readFileSync } from 'node:fs'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { ErasureAnswer } from '../../../functions/support/erasures/show-erasure.ts'
import type { ExportAnswer } from '../../../functions/support/exports/export-answer.ts'
import { type LoggedErasure, loggedErasures } from '../../../functions/vault/erasing/erasure-log.ts'
import { call, eventually, orderReaching, place } from '../api.ts'
import { foundAtRest } from '../at-rest.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { act, arrived, behave, commandsAt, ordersAt } from '../brand.ts'
import { context } from '../context.ts'
import { pageLink } from '../customer-page/page-links.ts'
import { findInClear } from '../find-in-clear.ts'
import { ask, completedOrder, orderOf, somebody } from './somebody.ts'

/** Made to misbehave; no other file orders from it. */
const OWN = 'brand-18'

async function vaultRows(orderId: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await tables.send(
    new QueryCommand({
      TableName: tableName('vault'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ORDER#${orderId}` },
      ConsistentRead: true,
    }),
  )
  return Items
}
const sealedRows = async (orderId: string) => (await vaultRows(orderId)).filter(({ sealed }) => sealed !== undefined)

const erasureReaching = (id: string, status: string, run = 1) =>
  eventually(`erasure ${id} to be ${status}`, async () => {
    const { body } = await ask<ErasureAnswer>('supportAdmin', 'GET', `/customers/erasures/${id}`)
    return body.status === status && body.run === run && body
  })

test('a person is erased across orders; what was under way follows; the proof is confirmed by a repetition', async () => {
  const person = somebody()
  const [brandId, other] = ['brand-03', 'brand-04']
  const done = await completedOrder(person, [brandId, other])
  const underWay = await place(orderOf(person, [other]))
  const stranger = await place(orderOf(somebody(), [brandId]))
  await ask('support', 'POST', `/orders/${done}/notes`, { text: `${person.firstName} asked again` })
  const before = await ask<{ orders: { foundBy: string[] }[] }>('supportAdmin', 'POST', '/customers/disclosures', {
    email: person.email,
  })
  const foundBy = ['email', 'phone', 'name']
  expect(before.body.orders).toMatchObject([{ foundBy }, { foundBy }])
  expect(JSON.stringify(before.body)).toContain(`${person.firstName} asked again`)
  expect((await sealedRows(done)).length).toBe(4)
  // The only place where a customer may stand in clear: files that an administrator asked for.
  const { id: _, ...marks } = person
  const clear = await ask<ExportAnswer>('supportAdmin', 'POST', '/exports', {
    filter: { customerId: person.id },
    reveal: { reason: 'legal_request' },
  })
  await eventually('the export', async () => {
    const { body } = await ask<ExportAnswer>('supportAdmin', 'GET', `/exports/${clear.body.id}`)
    return body.status === 'ready'
  })
  const placesBefore = await foundAtRest(marks)
  expect(placesBefore).toContainEqual(expect.stringMatching(/\.csv: email/))
  for (const place of placesBefore) expect(place).toMatch(/exports\/exp_/)

  const asked = await ask<ErasureAnswer>('supportAdmin', 'POST', '/customers/erasures', {
    email: person.email.toUpperCase(),
  })
  expect([asked.status, asked.body.status]).toEqual([202, 'searching'])
  const { id } = asked.body
  const waiting = await erasureReaching(id, 'waiting_for_orders')
  expect(waiting).toMatchObject({ underWay: [underWay.id], proof: { orders: 1, envelopes: 3, indexes: 4, notes: 1 } })
  expect(await sealedRows(done)).toEqual([])
  expect((await sealedRows(underWay.id)).length).toBe(2)
  expect((await sealedRows(stranger.id)).length).toBe(2)
  for (const { brandId: told, id: brandOrderId } of (await ordersOf(done)).brandOrders) {
    const [order] = await eventually(`${told} to have erased`, async () => {
      const found = await ordersAt(told, brandOrderId)
      return findInClear(JSON.stringify(found), { email: person.email }).length === 0 && found
    })
    expect(order?.submission.orderId).toBe(done)
  }

  for (const { brandId: ships, id: brandOrderId } of underWay.brandOrders) {
    await arrived(ships, brandOrderId)
    await act(ships, brandOrderId, 'ship')
    await act(ships, brandOrderId, 'deliver')
  }
  await orderReaching(underWay.id, 'completed')
  await ask('supportAdmin', 'POST', '/customers/erasures', { erasureId: id })
  const complete = await erasureReaching(id, 'completed', 2)
  expect(complete).toMatchObject({
    proof: { orders: 2, envelopes: 5, indexes: 8, notes: 1 },
    brands: { told: 3, asked: 0 },
  })
  expect(complete.proof.digest).not.toBe(waiting.proof.digest)
  await ask('supportAdmin', 'POST', '/customers/erasures', { erasureId: id })
  expect((await erasureReaching(id, 'completed', 3)).proof).toEqual(complete.proof)

  const customer = await ask('support', 'GET', `/orders/${done}/customer`)
  expect(customer.body).toMatchObject({ details: null, erasedAt: expect.any(String), customerId: person.id })
  // Whoever has the link to the order's page still sees the goods, and nobody.
  const page = await fetch(
    await pageLink((await ordersOf(done)).brandOrders.find((one) => one.brandId === brandId)?.id ?? ''),
  )
  const shown = await page.text()
  expect([page.status, shown.includes(`Thing of ${brandId}`)]).toEqual([200, true])
  expect(findInClear(shown, marks)).toEqual([])
  expect((await ask('support', 'POST', `/orders/${done}/notes`, { text: 'late' })).status).toBe(409)
  expect((await ask('support', 'GET', `/orders/${done}/notes`)).body).toMatchObject({ data: [] })
  const after = await ask<{ orders: unknown[] }>('supportAdmin', 'POST', '/customers/disclosures', {
    email: person.email,
  })
  expect(after.body.orders).toEqual([])
  // The books are kept, under the platform's own pseudonym.
  const books = await ask<{ orders: { personal: unknown }[] }>('supportAdmin', 'POST', '/customers/disclosures', {
    customerId: person.id,
  })
  expect(books.body.orders.map(({ personal }) => personal)).toEqual([null, null])

  const range = { from: new Date(complete.requestedAt), to: new Date() }
  const mine: LoggedErasure[] = []
  for await (const logged of loggedErasures(range, { client: tables, table: tableName('orders') })) {
    if (logged.because === id) mine.push(logged)
  }
  expect([...new Set(mine.map(({ orderId }) => orderId))].toSorted()).toEqual([done, underWay.id].toSorted())
  expect(findInClear(readFileSync(context.recording, 'utf8'), marks)).toEqual([])
  expect(await foundAtRest(marks)).toEqual([])
})

async function ordersOf(orderId: string) {
  const { body } = await call<{ brandOrders: { brandId: string; id: string }[] }>('GET', `/v1/orders/${orderId}`)
  return body
}

test('a storefront is told all that its own orders keep of a person, and it is written down that a key asked', async () => {
  const person = somebody()
  const { id: orderId } = await place(orderOf(person, ['brand-04']))
  const { id: foreign } = await place(orderOf(person, ['brand-04']), context.otherStorefrontKey)
  const told = await call<Disclosed>('POST', '/v1/customer-disclosures', { body: { email: person.email } })
  expect([told.status, told.body.orders.map(({ order }) => order.id)]).toEqual([200, [orderId]])
  expect(told.body.orders[0]).toMatchObject({
    erasedAt: null,
    notes: [],
    personal: { customer: { email: person.email, phone: person.phone, lastName: person.lastName } },
  })
  const nobody = await call<Disclosed>('POST', '/v1/customer-disclosures', { body: { email: somebody().email } })
  expect(nobody.body.orders).toEqual([])

  const openings = async (id: string) =>
    (await ask<{ data: Opening[] }>('supportAdmin', 'GET', `/orders/${id}/openings`)).body.data
  const key = { type: 'key', id: expect.stringMatching(/^key_/) }
  expect((await openings(orderId)).filter(({ reason }) => reason === 'disclose')).toMatchObject([{ openedBy: key }])
  expect((await openings(foreign)).filter(({ reason }) => reason === 'disclose')).toEqual([])
  const acts = await ask<{ data: { actor: { id: string }; detail: object }[] }>(
    'supportAdmin',
    'GET',
    '/audit?act=customer_disclosed&limit=100',
  )
  const [opening] = (await openings(orderId)).filter(({ reason }) => reason === 'disclose')
  const byKey = acts.body.data.filter(({ actor }) => actor.id === opening?.openedBy.id)
  expect(byKey).toContainEqual(expect.objectContaining({ actor: key, detail: { orders: 1 } }))
})

interface Opening {
  readonly openedBy: { readonly type: string; readonly id: string }
  readonly reason: string
}

interface Disclosed {
  readonly orders: readonly { readonly order: { readonly id: string } }[]
}

test('a storefront erases its own orders only; a brand that was away hears of it later', async () => {
  const person = somebody()
  const brandId = OWN
  const orderId = await completedOrder(person, [brandId])
  const foreign = await call<ErasureAnswer>('POST', '/v1/customer-erasures', {
    body: { phone: person.phone },
    key: context.otherStorefrontKey,
  })
  expect(foreign.status).toBe(202)
  await eventually('the other storefront’s erasure', async () => {
    const path = `/v1/customer-erasures/${foreign.body.id}`
    const { body } = await call<ErasureAnswer>('GET', path, { key: context.otherStorefrontKey })
    return body.status === 'completed' && body.proof.orders === 0
  })
  expect((await sealedRows(orderId)).length).toBe(2)
  expect((await call('GET', `/v1/customer-erasures/${foreign.body.id}`)).status).toBe(404)

  await behave(brandId, { mode: 'fail' })
  const { body } = await call<ErasureAnswer>('POST', '/v1/customer-erasures', { body: { customerId: person.id } })
  const read = async () => (await call<ErasureAnswer>('GET', `/v1/customer-erasures/${body.id}`)).body
  const [brandOrder] = (await ordersOf(orderId)).brandOrders
  await eventually('the brand to be asked in vain', async () => {
    const tries = await commandsAt(brandId, brandOrder?.id ?? '', 'customer.erase')
    return tries > 1 && (await read()).status === 'waiting_for_brands'
  })
  expect(await sealedRows(orderId)).toEqual([])
  // Once an hour what waits is looked at again.
  await invoke('sweep-erasures')
  await behave(brandId, { mode: 'ok' })
  await eventually('the brand to hear of it', async () => (await read()).status === 'completed')
  expect(await read()).toMatchObject({ brands: { told: 1, asked: 0 } })
})

test.each([
  [{}, 422],
  [{ email: 'a@b.example', phone: '+12025550123' }, 422],
  [{ phone: '555-0123' }, 422],
  [{ erasureId: 'era_none' }, 404],
  [{ name: 'Hedy' }, 422],
])('an erasure of %j is answered %s', async (body, status) => {
  expect((await ask('supportAdmin', 'POST', '/customers/erasures', body)).status).toBe(status)
})

test('members without administration erase nobody', async () => {
  const { status } = await ask('support', 'POST', '/customers/erasures', { email: 'a@b.example' })
  expect(status).toBe(403)
})
