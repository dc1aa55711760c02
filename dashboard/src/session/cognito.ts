import type { SignInSettings } from '../settings/dashboard-settings.ts'
import type { Tokens } from './tokens.ts'

/** The refresh token is no longer valid: only a person can sign in again. */
export class SessionOver extends Error {}

/**
 * New tokens by Cognito's GetTokensFromRefreshToken, which keeps the groups and rotates the refresh token.
 * @throws SessionOver when Cognito refuses; any other error means: try again.
 */
export async function renewTokens(settings: SignInSettings, refreshToken: string): Promise<Tokens> {
  const answer = await ask(settings, 'GetTokensFromRefreshToken', {
    ClientId: settings.clientId,
    RefreshToken: refreshToken,
  })
  if (answer.status >= 400 && answer.status < 500) throw new SessionOver('The session is over.')
  if (!answer.ok) throw new Error(`Renewing the session was answered ${answer.status}.`)
  const { AuthenticationResult } = (await answer.json()) as {
    AuthenticationResult: { AccessToken: string; IdToken: string; RefreshToken?: string }
  }
  return {
    accessToken: AuthenticationResult.AccessToken,
    idToken: AuthenticationResult.IdToken,
    refreshToken: AuthenticationResult.RefreshToken ?? refreshToken,
  }
}

/** Makes the refresh token, and what was issued from it, worthless. A failure is no reason not to sign out. */
export async function revokeTokens(settings: SignInSettings, refreshToken: string): Promise<void> {
  await ask(settings, 'RevokeToken', { ClientId: settings.clientId, Token: refreshToken }).catch(() => undefined)
}

function ask({ idpEndpoint }: SignInSettings, operation: string, body: object): Promise<Response> {
  return fetch(idpEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  })
}
