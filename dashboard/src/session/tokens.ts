/** What a signed-in tab holds, in memory. The refresh token is also in this tab's sessionStorage. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  /** Says who it is, in words; the API takes no ID tokens. */
  readonly idToken: string
}

/** Who is signed in, as the tokens say it. The API checks its token; this is for what is shown. */
export interface Member {
  readonly id: string
  readonly email: string
  readonly isAdmin: boolean
}

/** A token that ends within this time is renewed before it is sent. */
const RENEW_BEFORE_MS = 60_000

/** @throws Error when the tokens name nobody. */
export function memberOf({ accessToken, idToken }: Tokens): Member {
  const { sub, ...claims } = claimsOf(accessToken)
  const { email } = claimsOf(idToken)
  if (typeof sub !== 'string') throw new Error('The access token names nobody.')
  const groups = claims['cognito:groups']
  return {
    id: sub,
    email: typeof email === 'string' ? email : sub,
    isAdmin: Array.isArray(groups) && groups.includes('support-admin'),
  }
}

export function isUsable({ accessToken }: Tokens, now: number): boolean {
  const { exp } = claimsOf(accessToken)
  return typeof exp === 'number' && exp * 1000 - RENEW_BEFORE_MS > now
}

function claimsOf(token: string): Record<string, unknown> {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}

const KEY = 'diddo.refresh-token'

/** Outlives a reload of this tab, and not the tab. A browser that keeps nothing in frames of other sites asks again. */
export const keptRefreshToken = {
  read: () => unlessRefused(() => sessionStorage.getItem(KEY)),
  write: (token: string) => unlessRefused(() => sessionStorage.setItem(KEY, token)),
  forget: () => unlessRefused(() => sessionStorage.removeItem(KEY)),
}

function unlessRefused<Answer>(use: () => Answer): Answer | null {
  try {
    return use()
  } catch {
    return null
  }
}
