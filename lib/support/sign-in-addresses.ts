/** What a browser needs to sign a member of the support staff in; part of the dashboard's `config.json`. Nothing in it is secret. */
export interface SignInAddresses {
  /** `iss` of the tokens. */
  readonly issuer: string
  /** A public client: it has no secret, and signs in by code and PKCE (S256). */
  readonly clientId: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** Takes `client_id` and `logout_uri`. */
  readonly logoutEndpoint: string
  /** Cognito's own API: `GetTokensFromRefreshToken` (a refresh that keeps the groups) and `RevokeToken`. */
  readonly idpEndpoint: string
  readonly scopes: readonly string[]
  /** Where the code comes back to. */
  readonly redirectUri: string
  /** The same for the window that signs in for the panel in a help desk. */
  readonly panelRedirectUri: string
  /** Where a browser comes back to after signing out. */
  readonly logoutUri: string
}

/** For the account page too, which enrols a second factor with the member's own token. */
export const SIGN_IN_SCOPES = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'] as const

/** The pages of the dashboard that sign-in comes back to. */
export function returnAddresses(
  dashboardUrl: string,
): Pick<SignInAddresses, 'redirectUri' | 'panelRedirectUri' | 'logoutUri'> {
  return {
    redirectUri: `${dashboardUrl}/signed-in`,
    panelRedirectUri: `${dashboardUrl}/panel/signed-in`,
    logoutUri: `${dashboardUrl}/signed-out`,
  }
}

export interface SignInParts {
  readonly issuer: string
  readonly clientId: string
  /** Of the hosted pages, without a slash at its end. */
  readonly pagesUrl: string
  readonly idpEndpoint: string
  /** Without a slash at its end. */
  readonly dashboardUrl: string
}

export function signInAddresses({
  issuer,
  clientId,
  pagesUrl,
  idpEndpoint,
  dashboardUrl,
}: SignInParts): SignInAddresses {
  return {
    issuer,
    clientId,
    authorizationEndpoint: `${pagesUrl}/oauth2/authorize`,
    tokenEndpoint: `${pagesUrl}/oauth2/token`,
    logoutEndpoint: `${pagesUrl}/logout`,
    idpEndpoint,
    scopes: SIGN_IN_SCOPES,
    ...returnAddresses(dashboardUrl),
  }
}
