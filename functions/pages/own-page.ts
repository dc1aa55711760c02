type Headers = Readonly<Record<string, string | undefined>>

/**
 * Whether a form was sent from our own page. Browsers of today say so (`Sec-Fetch-Site`); older ones name where the
 * page came from (`Origin`), which must be an address of ours. `null` is what they write for a page without referrer,
 * as ours are, and programs that are no browsers write nothing.
 *
 * @param addresses where our pages may be reached, beside the host that was asked
 */
export function isFromOwnPage(headers: Headers, addresses: readonly (string | undefined)[]): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || origin === 'null') return true
  const host = hostOf(origin)
  return host !== null && [headers.host, ...addresses.map(hostOf)].includes(host)
}

function hostOf(address: string | undefined): string | null {
  return address === undefined ? null : (URL.parse(address)?.host ?? null)
}
