export interface HeaderOrigins {
  /** Where requests go beside our own host: to Cognito. */
  readonly connect: readonly string[]
  /** Whose pages may be shown within the dashboard. */
  readonly frames?: readonly string[]
}

/**
 * What every answer with a file of the dashboard says to the browser, from CloudFront and from the local run alike.
 * Nothing inline, and nothing from elsewhere but what the origins name.
 */
export function dashboardHeaders({ connect, frames = [] }: HeaderOrigins): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': ["'self'", ...connect].join(' '),
    ...(frames.length === 0 ? {} : { 'frame-src': frames.join(' ') }),
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    // The second window that signs in again may leave to Cognito, come back and close itself.
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  }
}

/** Files with a hash in their name never change; the others are asked for anew. */
export const CACHE_OF_ASSETS = 'public, max-age=31536000, immutable'
export const CACHE_OF_PAGES = 'no-cache'

/** Where files with a hash in their name lie. */
export const ASSETS = 'assets/'
