import { email } from './email/email.ts'
import type { Integration } from './integration.ts'
import { shopify } from './shopify/shopify.ts'
import { signedHttp } from './signed-http/signed-http.ts'
import { vendure } from './vendure/vendure.ts'

/** Every integration that a brand can have: one line each. */
export const integrations: readonly Integration[] = [signedHttp, shopify, email, vendure]

export const integrationKinds: readonly string[] = integrations.map(({ kind }) => kind)

/** The integration by the name that a brand's `integration` carries, or null. */
export function findIntegration(kind: string): Integration | null {
  return integrations.find((integration) => integration.kind === kind) ?? null
}
