import { isIP } from 'node:net'

/** Which targets are allowed beside public servers. */
export interface TargetRules {
  /** True on the local stage only: plain HTTP to this machine, where tests and demo brands run. */
  readonly loopbackAllowed: boolean
}

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost'])

/** The port of HTTPS, and the port that servers without root rights use instead. Other protocols use neither. */
const PORTS = new Set(['', '8443'])

/** Names that lead into a private network: RFC 6761, RFC 6762, RFC 8375 and common practice. */
const PRIVATE_NAMES =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa)$/

const LONGEST_URL = 2000

/**
 * Why a URL must not be called, as a sentence for the person who entered it, or null
 * when it may be called. Checks the text only; `safe-agent.ts` checks the resolved
 * addresses at every connection.
 */
export function targetFault(text: string, { loopbackAllowed }: TargetRules): string | null {
  if (text.length > LONGEST_URL) return `A URL may have ${LONGEST_URL} characters at most.`
  // Parsers disagree about these characters: one drops what another keeps.
  if (/[\s\\]/.test(text) || hasControlCharacter(text) || !URL.canParse(text)) return 'This is not a URL.'
  const url = new URL(text)
  if (isLoopback(url)) {
    if (!loopbackAllowed) return 'This machine itself cannot be called.'
    const hasPort = url.port !== '' && (url.protocol === 'http:' || url.protocol === 'https:')
    return hasPort && !hasCredentials(url) ? null : 'Write a local address as http://127.0.0.1:<port>/….'
  }
  if (url.protocol !== 'https:') return 'The URL must start with https://.'
  if (hasCredentials(url)) return 'A URL may not carry a user name or password.'
  if (!PORTS.has(url.port)) return 'The port must be 443 or 8443.'
  const host = url.hostname.replace(/\.$/, '')
  if (host.startsWith('[') || isIP(host) !== 0) return 'The host must be a name, not an address.'
  if (!host.includes('.') || PRIVATE_NAMES.test(host)) return 'The host must be a public name.'
  return null
}

/** Whether a URL names this machine in one of the two forms that the local stage allows. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK_HOSTS.has(hostname)
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== ''
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
