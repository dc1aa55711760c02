import type { Account } from '../../../bin/local-run/outputs.ts'
import { localSignIn } from '../../../bin/start/site/sign-in.ts'
import { context } from '../context.ts'
import { type Session, signInBy } from './sign-in-flow.ts'

/** What the dashboard's configuration says of sign-in, in this run. */
export const signInConfig = localSignIn(context.signIn, context.endpointUrl, `${context.apiUrl}/dashboard`)

export const signIn = (account: Account): Promise<Session> => signInBy(signInConfig, account)

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
