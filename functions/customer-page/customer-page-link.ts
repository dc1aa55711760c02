import type { RotatingSecret } from '../runtime/rotating-secret.ts'
import { expiryOf, signPageLink } from './page-link.ts'

/** The link to a brand order's page for its customer, in the language of the mail that carries it. */
export type CustomerPageLink = (brandOrderId: string, now: Date, language?: string) => Promise<string>

/**
 * Signed in the function itself: it costs one read of the secret in five minutes, and no call a link. `publicUrl` and the
 * secret's ARN are in the environment that `CustomerPageSecret.grantSign` sets.
 */
export function customerPageLinks(publicUrl: string, secret: Pick<RotatingSecret, 'current'>): CustomerPageLink {
  const start = publicUrl.replace(/\/+$/, '')
  return async (brandOrderId, now, language) => {
    const token = signPageLink(await secret.current(now), { brandOrderId, expiresAt: expiryOf(now) })
    return `${start}/orders/${token}${language === undefined ? '' : `?lang=${encodeURIComponent(language)}`}`
  }
}
