import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Account } from '../../../bin/local-run/outputs.ts'
import { localSignIn } from '../../../bin/start/site/sign-in.ts'
import { context } from '../context.ts'

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })

export type Session = { readonly accessToken: string; readonly idToken: string; readonly refreshToken: string }

/** What the dashboard's configuration says of sign-in, in this run. */
export const signInConfig = localSignIn(context.signIn, context.endpointUrl, `${context.apiUrl}/dashboard`)

/** Signs in as the dashboard does: hosted page, code and PKCE. */
export async function signIn({ username, password }: Account, config = signInConfig): Promise<Session> {
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

/** New tokens by a refresh token, at Cognito's own API, where the groups stay. */
export async function refreshed(refreshToken: string): Promise<{ status: number; accessToken: string | null }> {
  const answer = await fetch(signInConfig.idpEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken',
    },
    body: JSON.stringify({ ClientId: signInConfig.clientId, RefreshToken: refreshToken }),
  })
  const body = (await answer.json()) as { AuthenticationResult?: { AccessToken?: string } }
  return { status: answer.status, accessToken: body.AuthenticationResult?.AccessToken ?? null }
}

const sessions = new Map<string, { readonly until: number; readonly session: Promise<Session> }>()

/** An access token of one of the run's members; the same one while it is fresh. */
export async function tokenOf(name: keyof typeof context.members): Promise<string> {
  let known = sessions.get(name)
  if (known === undefined || known.until < Date.now()) {
    known = { until: Date.now() + 5 * 60_000, session: signIn(context.members[name]) }
    sessions.set(name, known)
  }
  return (await known.session).accessToken
}
