import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Account } from '../../../bin/local-run/outputs.ts'
import type { SignInAddresses } from '../../../lib/support/sign-in-addresses.ts'

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })

export type Session = { readonly accessToken: string; readonly idToken: string; readonly refreshToken: string }

/** Signs in as the dashboard does: hosted page, code and PKCE. */
export async function signInBy(config: SignInAddresses, { username, password }: Account): Promise<Session> {
  const verifier = randomBytes(32).toString('base64url')
  const asked = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    scope: config.scopes.join(' '),
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  const page = await fetch(`${config.authorizationEndpoint}?${new URLSearchParams(asked)}`)
  if (page.status !== 200) throw new Error(`The sign-in page answered ${page.status}: ${await page.text()}`)
  const form = new URLSearchParams({ ...asked, username, password })
  const action = new URL('/login', config.authorizationEndpoint)
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' })
  const code = new URL(answer.headers.get('location') ?? 'none:').searchParams.get('code')
  if (code === null) throw new Error(`Signing in was answered ${answer.status} without a code.`)
  const grant = {
    grant_type: 'authorization_code',
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    code,
    code_verifier: verifier,
  }
  const given = await fetch(config.tokenEndpoint, { method: 'POST', body: new URLSearchParams(grant) })
  const tokens = tokensSchema.parse(await given.json())
  return { accessToken: tokens.access_token, idToken: tokens.id_token, refreshToken: tokens.refresh_token }
}
