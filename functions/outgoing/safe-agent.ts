import { lookup as systemLookup } from 'node:dns'
import { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { isPublicAddress } from './public-address.ts'
import { isLoopback, type TargetRules } from './target-fault.ts'

/** The error code of a connection whose name resolves to an address that must not be called. */
export const ADDRESS_REFUSED = 'ERR_ADDRESS_REFUSED'

export interface AgentOptions extends TargetRules {
  /** Keeps connections open for the next request. Without it each request has its own. */
  readonly keepAlive?: boolean
  /** Resolves names. Tests replace it; everything else uses the system’s resolver. */
  readonly lookup?: LookupFunction
}

/**
 * Chooses the agent for a URL. Addresses are checked inside the look-up of the
 * connection itself, so a name cannot change its answer between check and connection.
 * request-filtering-agent checks them, and so does our own stricter rule for IPv6. Null
 * for a URL whose host is an address that must not be called.
 */
export function createSafeAgents(options: AgentOptions): (url: URL) => HttpAgent | HttpsAgent | null {
  const { keepAlive = false, loopbackAllowed } = options
  const lookup = checkedLookup(options.lookup ?? systemLookup)
  const settings = { keepAlive, ...(keepAlive ? { timeout: IDLE_MILLISECONDS } : {}) }
  const https = new RequestFilteringHttpsAgent({ ...settings, lookup })
  const http = new RequestFilteringHttpAgent({ ...settings, lookup })
  const loopback = new HttpAgent(settings)
  return (url) => {
    if (loopbackAllowed && url.protocol === 'http:' && isLoopback(url)) return loopback
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // An address is connected to without a look-up.
    if (isIP(host) !== 0 && !isPublicAddress(host)) return null
    return url.protocol === 'https:' ? https : http
  }
}

/** Servers commonly close an idle connection after 5 s. We close it earlier. */
const IDLE_MILLISECONDS = 4_000

/** One refused address refuses the whole name: a name with both private and public addresses is not trusted. */
function checkedLookup(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, options, (error, address, family) => {
      const found = Array.isArray(address) ? address.map((one) => one.address) : [address]
      const isRefused = error === null && !found.every(isPublicAddress)
      if (!isRefused) return callback(error, address, family)
      const refusal: NodeJS.ErrnoException = new Error('The name resolves to an address that must not be called.')
      refusal.code = ADDRESS_REFUSED
      callback(refusal, '', 0)
    })
}
