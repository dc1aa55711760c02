import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readAccessToken } from '../../../../functions/http/callers/access-token.ts'

/** Stands where the emulator serves the keys of its pools. */
let server: Server
const pool = 'us-east-1_AbCdEf123'
const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
const issuer = (poolId: string) => `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`
const now = () => Math.floor(Date.now() / 1000)

beforeAll(async () => {
  const keys = [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }]
  server = createServer((asked, answer) => {
    answer.end(asked.url === `/${pool}/.well-known/jwks.json` ? JSON.stringify({ keys }) : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('STAGE', 'local')
  vi.stubEnv('MEMBER_POOL_ID', pool)
  vi.stubEnv('MEMBER_CLIENT_ID', 'the-dashboard')
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(claims: object = {}, { key = own.privateKey, header = {} }: { key?: KeyObject; header?: object } = {}) {
  const usual = { sub: 'a-member', iss: issuer(pool), client_id: 'the-dashboard', token_use: 'access', jti: 'j' }
  const times = { iat: now(), exp: now() + 600, auth_time: now() }
  const signed = `${part({ alg: 'RS256', kid: 'own', ...header })}.${part({ ...usual, ...times, ...claims })}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}

test('an access token of the pool’s own client is read', async () => {
  const claims = await readAccessToken(token({ 'cognito:groups': ['support'] }))
  expect(claims).toMatchObject({ sub: 'a-member', 'cognito:groups': ['support'] })
})

test.each<[string, () => string]>([
  ['has expired', () => token({ exp: now() - 1 })],
  ['is of another pool', () => token({ iss: issuer('us-east-1_Another12') })],
  ['is of another client', () => token({ client_id: 'another' })],
  ['is an ID token', () => token({ token_use: 'id', aud: 'the-dashboard' })],
  ['is signed by somebody else', () => token({}, { key: foreign.privateKey })],
  ['names a key that there is not', () => token({}, { header: { kid: 'none' } })],
  ['says that it needs no signature', () => token({}, { header: { alg: 'none' } })],
  ['says that the public key is a shared secret', () => token({}, { header: { alg: 'HS256' } })],
  ['was changed', () => token().replace(/\.[^.]*\./, `.${part({ sub: 'somebody-else' })}.`)],
  ['is none', () => 'one.two.three'],
])('a token that %s is not', async (_, made) => {
  expect(await readAccessToken(made())).toBeNull()
})
