import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ManagedKey } from '../../../functions/administration/keys/key-fields.ts'
import type { Storefront } from '../../../functions/http/callers/storefront.ts'
import { call, eventually, readList } from '../api.ts'
import { context } from '../context.ts'
import { admin, type ProblemBody, uniqueId } from './admin.ts'

type Issued = ManagedKey & { readonly secret: string }
type Rotated = Issued & { readonly replaced: { readonly id: string; readonly expiresAfter: string } }
interface Page<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

async function newStorefront(): Promise<Storefront> {
  return (await admin<Storefront>('POST', '/storefronts', { name: uniqueId('Front') })).body
}

async function newKey(storefrontId: string, scopes: string[] = ['orders:read']): Promise<Issued> {
  const answer = await admin<Issued>('POST', `/storefronts/${storefrontId}/keys`, { name: 'e2e', scopes })
  expect(answer.status).toBe(201)
  return answer.body
}

const statusWith = async (key: string) => (await call('GET', '/v1/orders', { key })).status

/** Until a function refuses it; each may believe for 30 s what it knew of a key (revocation.test.ts). */
const refused = (key: string) => eventually('the key to be refused', async () => (await statusWith(key)) === 401)

/* At the same time, because some wait until a function has forgotten a key: 30 s. */

test.concurrent('a storefront is made, named anew, and listed', async () => {
  const made = await admin<Storefront>('POST', '/storefronts', { name: 'Stadium' })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ id: expect.stringMatching(/^sf_/), name: 'Stadium', enabled: true, version: 1 })
  const path = `/storefronts/${made.body.id}`
  const changed = await admin<Storefront>('PATCH', path, { name: 'Stadium screen' })
  expect(changed.body).toMatchObject({ name: 'Stadium screen', version: 2 })
  expect((await admin<Storefront>('GET', path)).body).toEqual(changed.body)
  const first = await admin<Page<Storefront>>('GET', '/storefronts?limit=1')
  expect(first.body.data).toHaveLength(1)
  const listed = await readList<Storefront>('/admin/storefronts', context.adminKey)
  expect(listed.map(({ id }) => id)).toContain(made.body.id)
})

test.concurrent('a key works at once, with its scopes and no others', async () => {
  const { id } = await newStorefront()
  const key = await newKey(id)
  expect(key.secret).toMatch(/^sk_test_/)
  expect(key).toMatchObject({ storefrontId: id, hint: key.secret.slice(-4), expiresAfter: null, disabledAt: null })
  expect(await statusWith(key.secret)).toBe(200)
  const placing = await call('POST', '/v1/orders', { key: key.secret, body: {} })
  expect(placing.status).toBe(403)
})

test.concurrent('no answer but the first shows a key, and none its hash', async () => {
  const { id } = await newStorefront()
  const { secret, ...key } = await newKey(id)
  const listed = await admin<Page<ManagedKey>>('GET', `/storefronts/${id}/keys`)
  expect(listed.body).toEqual({ data: [key], nextCursor: null, hasMore: false })
  expect((await admin<ManagedKey>('GET', `/keys/${key.id}`)).body).toEqual(key)
  expect(JSON.stringify(listed.body)).not.toContain(secret)
})

test.concurrent('keys are listed newest first, page by page', async () => {
  const { id } = await newStorefront()
  const made: string[] = []
  for (let count = 0; count < 3; count++) made.unshift((await newKey(id)).id)
  const first = await admin<Page<ManagedKey>>('GET', `/storefronts/${id}/keys?limit=2`)
  expect(first.body).toMatchObject({ hasMore: true, nextCursor: expect.any(String) })
  const cursor = encodeURIComponent(first.body.nextCursor ?? '')
  const second = await admin<Page<ManagedKey>>('GET', `/storefronts/${id}/keys?limit=2&cursor=${cursor}`)
  expect([...first.body.data, ...second.body.data].map((key) => key.id)).toEqual(made)
  const elsewhere = await admin<ProblemBody>('GET', `/keys?cursor=${cursor}`)
  expect(elsewhere.body.code).toBe('validation_failed')
})

test.concurrent('after a rotation both keys work, until the old one’s time is over', async () => {
  const { id } = await newStorefront()
  const old = await newKey(id, ['orders:read', 'events:read'])
  const rotated = await admin<Rotated>('POST', `/keys/${old.id}/rotate`, { overlapHours: 1 })
  expect(rotated.status).toBe(201)
  expect(rotated.body).toMatchObject({ storefrontId: id, scopes: ['orders:read', 'events:read'], name: 'e2e' })
  expect(rotated.body.replaced.id).toBe(old.id)
  expect([await statusWith(old.secret), await statusWith(rotated.body.secret)]).toEqual([200, 200])
  const again = await admin<ProblemBody>('POST', `/keys/${old.id}/rotate`, {})
  expect(again.body.code).toBe('state_conflict')

  const last = await admin<Rotated>('POST', `/keys/${rotated.body.id}/rotate`, { overlapHours: 0 })
  await refused(rotated.body.secret)
  expect(await statusWith(last.body.secret)).toBe(200)
})

test.concurrent('the same rotation five times at once makes one key', async () => {
  const { id } = await newStorefront()
  const old = await newKey(id)
  const headers = { 'idempotency-key': randomUUID() }
  const times = [1, 2, 3, 4, 5]
  const answers = await Promise.all(times.map(() => admin<Rotated>('POST', `/keys/${old.id}/rotate`, {}, headers)))
  expect(answers.map(({ status }) => status)).toEqual(times.map(() => 201))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(answers.filter(({ body }) => body.secret !== null)).toHaveLength(1)
})

test.concurrent('a disabled key is refused, and stays so', async () => {
  const { id } = await newStorefront()
  const key = await newKey(id)
  expect(await statusWith(key.secret)).toBe(200)
  const disabled = await admin<ManagedKey>('POST', `/keys/${key.id}/disable`)
  expect(disabled.body.disabledAt).not.toBeNull()
  await refused(key.secret)
  expect((await admin<ManagedKey>('POST', `/keys/${key.id}/disable`)).body).toEqual(disabled.body)
})

test.concurrent('disabling a storefront stops all of its keys, enabling brings them back', async () => {
  const { id } = await newStorefront()
  const keys = [await newKey(id), await newKey(id)]
  for (const { secret } of keys) expect(await statusWith(secret)).toBe(200)
  expect((await admin<Storefront>('POST', `/storefronts/${id}/disable`)).body.enabled).toBe(false)
  for (const { secret } of keys) await refused(secret)
  await admin('POST', `/storefronts/${id}/enable`)
  for (const { secret } of keys) {
    await eventually('the key to work again', async () => (await statusWith(secret)) === 200)
  }
})

test.concurrent('an administrator’s key administers and does nothing else', async () => {
  const { body: key } = await admin<Issued>('POST', '/keys', { name: 'second' })
  expect(key).toMatchObject({ storefrontId: null, scopes: ['admin'] })
  expect((await call('GET', '/admin/brands', { key: key.secret })).status).toBe(200)
  expect(await statusWith(key.secret)).toBe(403)
  const listed = await readList<ManagedKey>('/admin/keys', context.adminKey)
  expect(listed.map(({ id }) => id)).toContain(key.id)
})

test.concurrent('a storefront’s key cannot be an administrator’s, and needs its storefront', async () => {
  const { id } = await newStorefront()
  const wrong = await admin<ProblemBody>('POST', `/storefronts/${id}/keys`, { name: 'x', scopes: ['admin'] })
  expect(wrong.body.errors.map(({ pointer }) => pointer)).toEqual(['/scopes/0'])
  const nowhere = await admin<ProblemBody>('POST', '/storefronts/sf_NOBODY/keys', {
    name: 'x',
    scopes: ['orders:read'],
  })
  expect(nowhere.body.code).toBe('not_found')
})
