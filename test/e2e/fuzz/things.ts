import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { Administration } from '../../../bin/start/seed/administration.ts'
import type { OrderRequest } from '../../../functions/orders/placing/order-request.ts'
import { admin, uniqueId } from '../administration/admin.ts'
import { call, eventually, place, readOrder } from '../api.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn } from '../brands/email/inbox.ts'
import { context } from '../context.ts'
import { storeSlackSecret } from '../slack/slack-secret.ts'
import { signIn } from '../support/member-session.ts'
import { newAccount } from '../support/other-tokens.ts'
import { orderOf, somebody } from '../support/somebody.ts'
import type { KnownValues } from './from-schema.ts'

/**
 * What requests are about: everything of this file's own, since they disable, rotate, erase and refund. Administrators'
 * requests name a brand, a storefront and a key that nothing else here needs.
 */
export interface Things {
  readonly keys: Readonly<Record<'storefront' | 'platform' | 'support' | 'supportAdmin', string>>
  readonly brandId: string
  readonly signingSecret: string
  readonly known: KnownValues
  readonly knownToAdministrators: KnownValues
  readonly brandActionTokens: readonly string[]
  readonly order: OrderRequest
  stop(): Promise<void>
}

const SECRET = `whsec_${Buffer.from('secret of the fuzzed brand'.padEnd(32, '.')).toString('base64')}`

export async function makeThings(): Promise<Things> {
  const administration = new Administration(context.apiUrl, context.adminKey)
  const brandId = uniqueId('fuzz')
  const brand = await startDemoBrand({
    brandId,
    port: 0,
    storageFile: join(mkdtempSync(join(tmpdir(), 'diddo-fuzz-')), `${brandId}.jsonl`),
    signingSecret: SECRET,
    updatesUrl: `${context.apiUrl}/v1/brands/${brandId}/updates`,
  })
  const registered = { name: brandId, commandUrl: brand.commandUrl, signingSecret: SECRET }
  await administration.brand({ id: brandId, ...registered })
  const storefrontId = await administration.storefront(brandId)
  const key = await administration.storefrontKey(storefrontId)
  await storeSlackSecret()
  const platform = await admin<{ secret: string }>('POST', '/keys', { name: brandId })
  const order = orderOf(somebody(), [brandId, brandId])
  const support = (await signIn(await newAccount('support'))).accessToken
  const supportAdmin = (await signIn(await newAccount('support-admin'))).accessToken
  const known = {
    ...(await ordersAndChanges(order, key)),
    ...(await endpointsAndDeliveries(key)),
    ...(await desksOwn(support, supportAdmin, order)),
    brandId: [brandId],
    storefrontId: [storefrontId],
    customerId: [order.customer.id ?? ''],
    email: [order.customer.email ?? ''],
    currency: [order.currency],
  }
  const { tokens, orderId: mailedOrderId } = await brandActions(key)
  return {
    keys: { storefront: key, platform: platform.body.secret, support, supportAdmin },
    brandId,
    signingSecret: SECRET,
    known: { ...known, orderId: [...known.orderId, mailedOrderId], token: tokens },
    knownToAdministrators: { ...known, ...(await victims(administration, registered)) },
    brandActionTokens: tokens,
    order,
    stop: () => brand.stop(),
  }
}

/** A brand, a storefront, a key and a member that requests of administrators may change and disable. */
async function victims(
  administration: Administration,
  registered: { name: string; commandUrl: string; signingSecret: string },
) {
  const brandId = uniqueId('fuzzed')
  await administration.brand({ id: brandId, ...registered })
  const storefrontId = await administration.storefront('Fuzzed')
  const body = { name: 'Fuzzed', scopes: ['orders:read'] }
  const key = await admin<{ id: string }>('POST', `/storefronts/${storefrontId}/keys`, body)
  const member = await call<{ id: string }>('POST', '/support/members', {
    key: context.adminKey,
    body: { email: `${brandId}@desk.example`, group: 'support' },
  })
  if (member.status !== 201) throw new Error(`Inviting was answered ${member.status}.`)
  return { brandId: [brandId], storefrontId: [storefrontId], keyId: [key.body.id], memberId: [member.body.id] }
}

/** Orders of one brand, one of them with a change of each kind. */
async function ordersAndChanges(order: OrderRequest, key: string) {
  const orders = await Promise.all(
    [1, 2, 3].map(async () => {
      const placed = await place({ ...order, externalId: `fuzz-${randomUUID()}` }, key)
      return eventually('the brand to accept', async () => {
        const now = await readOrder(placed.id, key)
        return now.brandOrders.every(({ status }) => status === 'accepted') && now
      })
    }),
  )
  const [first] = orders
  const [brandOrder] = first?.brandOrders ?? []
  const lineId = brandOrder?.lines[0]?.id
  const common = { brandOrderId: brandOrder?.id }
  const { phone: _, ...address } = { phone: undefined, ...order.shippingAddress }
  const change = async (what: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID() }
    const made = await call<{ id: string }>('POST', `/v1/orders/${first?.id}/${what}`, { key, headers, body })
    if (made.status !== 201) throw new Error(`${what} was answered ${made.status}: ${JSON.stringify(made.body)}`)
    return made.body.id
  }
  const addressChange = await change('address-changes', { ...common, shippingAddress: address })
  const refund = await change('refunds', { ...common, reason: 'sorry', goodwill: 1 })
  const cancellation = await change('cancellations', { ...common, lines: [{ lineId, quantity: 1 }] })
  return {
    orderId: orders.map(({ id }) => id),
    externalId: orders.map(({ externalId }) => externalId),
    brandOrderId: orders.flatMap(({ brandOrders }) => brandOrders.map(({ id }) => id)),
    lineId: orders.flatMap(({ brandOrders }) => brandOrders.flatMap(({ lines }) => lines.map(({ id }) => id))),
    changeId: [addressChange, refund, cancellation],
    refundId: [refund],
  }
}

async function endpointsAndDeliveries(key: string) {
  const url = 'http://127.0.0.1:9/hook'
  const endpoint = await call<{ id: string }>('POST', '/v1/webhook-endpoints', { key, body: { url } })
  const path = `/v1/webhook-endpoints/${endpoint.body.id}`
  const headers = { 'idempotency-key': randomUUID() }
  await call('POST', `${path}/test`, { key, headers, body: {} })
  const after = new Date(Date.now() - 60_000).toISOString()
  const replay = await call<{ id: string }>('POST', `${path}/replay`, { key, headers, body: { createdAfter: after } })
  const deliveryId = await eventually('a delivery', async () => {
    const { body } = await call<{ data: { id: string }[] }>('GET', `${path}/deliveries`, { key })
    return body.data[0]?.id
  })
  return { endpointId: [endpoint.body.id], deliveryId: [deliveryId], replayId: [replay.body.id ?? 'rpl_1'] }
}

/** What members make: a note, an export, a request, an erasure of somebody who bought nothing. */
async function desksOwn(support: string, supportAdmin: string, order: OrderRequest) {
  const body = { brandId: 'brand-01', wish: 'Returns' }
  const filter = { externalId: order.externalId }
  const exported = await call<{ id: string }>('POST', '/support/exports', { key: support, body: { filter } })
  const request = await call<{ id: string }>('POST', '/support/integration-requests', { key: support, body })
  const erasure = await call<{ id: string }>('POST', '/support/customers/erasures', {
    key: supportAdmin,
    body: { customerId: `nobody-${randomUUID()}` },
  })
  const page = await call<{ nextCursor: string | null }>('GET', '/support/orders?limit=1', { key: support })
  return {
    exportId: [exported.body.id ?? ''],
    requestId: [request.body.id ?? 'irq_1'],
    erasureId: [erasure.body.id ?? ''],
    cursor: [page.body.nextCursor ?? 'none'],
    reason: ['customer_request', 'damaged', 'other'],
    month: ['2026-11'],
  }
}

/** Tokens of links that a brand got by mail. */
async function brandActions(key: string): Promise<{ tokens: string[]; orderId: string }> {
  const brand = await emailBrand()
  const placed = await place(orderOf(somebody(), [brand.id]), key)
  const mail = await firstMailTo(brand.recipient)
  const tokens = (['accept', 'ship', 'cancel', 'refund'] as const).map(
    (purpose) => new URL(linkIn(mail, purpose)).pathname.split('/').at(-1) ?? '',
  )
  return { tokens, orderId: placed.id }
}
