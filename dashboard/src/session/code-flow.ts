import * as oauth from 'oauth4webapi'
import type { SignInSettings } from '../settings/dashboard-settings.ts'
import type { Tokens } from './tokens.ts'

/**
 * Sign-in by authorization code and PKCE at Cognito's hosted page. Loaded when somebody signs in, and not with
 * the first page.
 */

interface Begun {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  /** The page that asked for it, within the dashboard. */
  readonly returnTo: string
  /** Whether this window is the pop-up of a tab whose session ended. */
  readonly popup: boolean
}

const KEY = 'diddo.sign-in'

export async function beginSignIn(settings: SignInSettings, from: Pick<Begun, 'returnTo' | 'popup'>): Promise<void> {
  const begun: Begun = {
    ...from,
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
  }
  sessionStorage.setItem(KEY, JSON.stringify(begun))
  const address = new URL(settings.authorizationEndpoint)
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: settings.redirectUri,
    scope: settings.scopes.join(' '),
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  }).toString()
  location.assign(address)
}

/** @throws Error when the answer does not belong to a sign-in that this tab began, or Cognito refused. */
export async function completeSignIn(settings: SignInSettings): Promise<{ tokens: Tokens; begun: Begun }> {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (kept === null) throw new Error('This tab did not begin to sign in.')
  const begun = JSON.parse(kept) as Begun
  const server: oauth.AuthorizationServer = {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
  }
  const client: oauth.Client = { client_id: settings.clientId }
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), begun.state)
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    settings.redirectUri,
    begun.verifier,
    { [oauth.allowInsecureRequests]: isLoopback(settings.tokenEndpoint) },
  )
  const result = await oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: begun.nonce })
  const { access_token: accessToken, refresh_token: refreshToken, id_token: idToken } = result
  if (refreshToken === undefined || idToken === undefined) throw new Error('The sign-in brought too few tokens.')
  return { tokens: { accessToken, refreshToken, idToken }, begun }
}

/** Plain HTTP is for the emulator on this machine only. */
function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
