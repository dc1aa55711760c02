const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost'])

/**
 * Why a brand's URL may not be called, as a sentence for the administrator, or
 * null when it may: HTTPS everywhere; plain HTTP only to this very machine and
 * only where `loopbackAllowed` (the local stage).
 */
export function addressFault(address: string, loopbackAllowed: boolean): string | null {
  if (!URL.canParse(address)) return 'This is not a URL.'
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return 'A URL may not carry a user name or password.'
  if (LOOPBACK_HOSTS.has(url.hostname)) {
    if (!loopbackAllowed) return 'This machine itself cannot be a brand’s server.'
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : 'The URL must start with http:// or https://.'
  }
  return url.protocol === 'https:' ? null : 'The URL must start with https://.'
}
