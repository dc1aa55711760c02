import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ManagedBrand } from '../../../functions/administration/brands/brand-fields.ts'
import { call, readList } from '../api.ts'
import { context } from '../context.ts'
import { admin, draft, type ProblemBody, uniqueId } from './admin.ts'

type Issued = ManagedBrand & { readonly secrets: { readonly signingSecret: string } | null }

async function storedSecrets(brandId: string): Promise<Record<string, string>> {
  const name = `${context.prefix}/brands/signed-http/${brandId}`
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: name }))
  return JSON.parse(SecretString ?? '')
}

describe('a new brand', () => {
  const id = uniqueId('aurora')
  let made: Awaited<ReturnType<typeof admin<Issued>>>
  beforeAll(async () => {
    made = await admin<Issued>('POST', '/brands', draft(id))
  })

  test('shows its secret once, and everything else at any time', async () => {
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`/admin/brands/${id}`)
    const { secrets, ...brand } = made.body
    expect(secrets?.signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const read = await admin<ManagedBrand>('GET', `/brands/${id}`)
    expect(read.body).toEqual(brand)
    expect(read.headers.get('etag')).toBe('"1"')
    expect(brand).toMatchObject({ enabled: true, modes: ['test'], currencies: null, acceptWithinMinutes: 120 })
    expect(brand.settings).toMatchObject({ url: 'http://127.0.0.1:4001/commands', refund: 'amount' })
    expect(brand.capabilities?.refund).toEqual({ level: 'amount' })
  })

  test('keeps its secret in Secrets Manager', async () => {
    expect(await storedSecrets(id)).toEqual({ signingSecret: made.body.secrets?.signingSecret })
  })

  test('is seen by storefronts', async () => {
    expect((await readList<{ id: string }>('/v1/brands')).map((brand) => brand.id)).toContain(id)
  })

  test('cannot be made twice, and keeps its secret when somebody tries', async () => {
    const again = await admin<ProblemBody>('POST', '/brands', draft(id))
    expect([again.status, again.body.code]).toEqual([409, 'state_conflict'])
    expect(await storedSecrets(id)).toEqual({ signingSecret: made.body.secrets?.signingSecret })
  })
})

test('of two administrators who make the same brand at once, one succeeds, and the secret shown is the one stored', async () => {
  const id = uniqueId('twice')
  const answers = await Promise.all([1, 2, 3].map(() => admin<Issued>('POST', '/brands', draft(id))))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  const winner = answers.find(({ status }) => status === 201)
  expect(await storedSecrets(id)).toEqual({ signingSecret: winner?.body.secrets?.signingSecret })
})

test('a repeated request is answered as before, without the secret', async () => {
  const id = uniqueId('replay')
  const headers = { 'idempotency-key': randomUUID() }
  const first = await admin<Issued>('POST', '/brands', draft(id), headers)
  const second = await admin<Issued>('POST', '/brands', draft(id), headers)
  expect(second.status).toBe(201)
  expect(second.headers.get('idempotent-replayed')).toBe('true')
  expect(second.body).toEqual({ ...first.body, secrets: null })
  const other = await admin<ProblemBody>('POST', '/brands', draft(uniqueId('other')), headers)
  expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
})

test('the same request five times at once makes one brand, whose secret one answer shows', async () => {
  const id = uniqueId('storm')
  const headers = { 'idempotency-key': randomUUID() }
  const times = [1, 2, 3, 4, 5]
  const answers = await Promise.all(times.map(() => admin<Issued>('POST', '/brands', draft(id), headers)))
  expect(answers.map(({ status }) => status)).toEqual(times.map(() => 201))
  const shown = answers.flatMap(({ body }) => (body.secrets === null ? [] : [body.secrets.signingSecret]))
  expect(shown).toEqual([(await storedSecrets(id)).signingSecret])
  const locations = answers.map((answer) => answer.headers.get('location'))
  expect(new Set(locations)).toEqual(new Set([`/admin/brands/${id}`]))
})

test('a given secret is taken and not shown', async () => {
  const id = uniqueId('given')
  const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const { body } = await admin<Issued>('POST', '/brands', { ...draft(id), secrets: { signingSecret } })
  expect(body.secrets).toBeNull()
  expect(await storedSecrets(id)).toEqual({ signingSecret })
})

test('every fault is said at once', async () => {
  const answer = await admin<ProblemBody>('POST', '/brands', {
    id: 'No Good',
    integration: 'signed-http',
    settings: { url: 'http://brand.example/commands', refund: 'everything' },
    secrets: { signingSecret: 'short' },
    currencies: ['USD', 'usd'],
    colour: 'red',
  })
  expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed'])
  expect(answer.body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '/colour',
    '/currencies/1',
    '/id',
    '/name',
    '/secrets/signingSecret',
    '/settings/refund',
    '/settings/url',
  ])
})

test('a rotation keeps the old secret beside the new one', async () => {
  const id = uniqueId('rotated')
  const { body: made } = await admin<Issued>('POST', '/brands', draft(id))
  const asked = Date.now()
  const { status, body } = await admin<Issued>('POST', `/brands/${id}/rotate-secret`, { overlapHours: 2 })
  expect(status).toBe(200)
  expect(body.secrets?.signingSecret).not.toBe(made.secrets?.signingSecret)
  const stored = await storedSecrets(id)
  expect(stored).toEqual({
    signingSecret: body.secrets?.signingSecret,
    previousSigningSecret: made.secrets?.signingSecret,
    previousValidUntil: expect.any(String),
  })
  // Between the request and its answer, two hours later.
  expect(Date.parse(stored.previousValidUntil ?? '') - 2 * 3600_000).toBeGreaterThanOrEqual(asked)
  expect(Date.parse(stored.previousValidUntil ?? '') - 2 * 3600_000).toBeLessThanOrEqual(Date.now())
})

test('changes say what they were meant for, and wrong ones are refused', async () => {
  const id = uniqueId('changed')
  await admin('POST', '/brands', draft(id))
  const change = { name: 'Aurora Two', settings: { refund: 'none' }, support: { email: 'help@aurora.example' } }
  const changed = await admin<ManagedBrand>('PATCH', `/brands/${id}`, change, { 'if-match': '"1"' })
  expect(changed.body).toMatchObject({ name: 'Aurora Two', version: 2, capabilities: { refund: { level: 'none' } } })
  expect(changed.body.settings.url).toBe('http://127.0.0.1:4001/commands')
  const stale = await admin<ProblemBody>('PATCH', `/brands/${id}`, change, { 'if-match': '"1"' })
  expect([stale.status, stale.body.code]).toEqual([409, 'state_conflict'])
  const reset = await admin<ManagedBrand>('PATCH', `/brands/${id}`, { settings: { refund: null } })
  expect(reset.body.settings.refund).toBe('amount')
  const missing = await admin<ProblemBody>('PATCH', `/brands/${uniqueId('nobody')}`, change)
  expect(missing.status).toBe(404)
})

test('a disabled brand takes no orders', async () => {
  const id = uniqueId('disabled')
  await admin('POST', '/brands', draft(id))
  const off = await admin<ManagedBrand>('POST', `/brands/${id}/disable`, {})
  expect(off.body.enabled).toBe(false)
  expect((await admin<ManagedBrand>('POST', `/brands/${id}/disable`, {})).body.version).toBe(off.body.version)
  const listed = async () => (await readList<{ id: string }>('/v1/brands')).some((brand) => brand.id === id)
  expect(await listed()).toBe(false)
  await admin('POST', `/brands/${id}/enable`)
  expect(await listed()).toBe(true)
})

test('a list can be walked page by page, each brand once', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await admin<{ data: ManagedBrand[]; nextCursor: string | null }>('GET', `/brands?limit=3${cursor}`)
    seen.push(...body.data.map(({ id }) => id))
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`
  } while (cursor !== '')
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(expect.arrayContaining(Object.keys(context.brands)))
})

test('a storefront’s key opens nothing here', async () => {
  const answer = await call<ProblemBody>('GET', '/admin/brands')
  expect([answer.status, answer.body.code]).toEqual([403, 'scope_missing'])
})
