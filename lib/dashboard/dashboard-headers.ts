/**
 * What every answer with a file of the dashboard says to the browser, from CloudFront and from the local run alike.
 * Nothing inline, nothing from elsewhere; requests go to our own host and to Cognito (`connect`) only.
 */
export function dashboardHeaders(connect: readonly string[]): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': ["'self'", ...connect].join(' '),
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
