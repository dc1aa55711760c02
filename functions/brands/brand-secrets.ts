import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { Clock } from '../runtime/clock.ts'
import { OperatorError } from '../runtime/log.ts'

/** Milliseconds a secret is believed; so long a rotation takes at most to reach every function. */
const CACHE_MILLISECONDS = 60_000

/** Name of a brand's secret in Secrets Manager: one JSON object by its integration's schema. */
export function brandSecretName(prefix: string, brandId: string): string {
  return `${prefix}${brandId}`
}

/** Reads a brand's secrets, parsed from JSON but not yet checked; the integration's schema does that. */
export type ReadBrandSecrets = (brandId: string) => Promise<unknown>

export function brandSecretsReader(client: SecretsManagerClient, prefix: string, now: Clock): ReadBrandSecrets {
  const cache = new Map<string, { readonly until: number; readonly secrets: Promise<unknown> }>()
  return (brandId) => {
    const cached = cache.get(brandId)
    if (cached !== undefined && cached.until > now().getTime()) return cached.secrets
    const secrets = load(client, brandSecretName(prefix, brandId))
    cache.set(brandId, { until: now().getTime() + CACHE_MILLISECONDS, secrets })
    // A failure is not remembered.
    secrets.catch(() => cache.delete(brandId))
    return secrets
  }
}

async function load(client: SecretsManagerClient, name: string): Promise<unknown> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }))
    return JSON.parse(SecretString ?? '{}')
  } catch (error) {
    if (error instanceof ResourceNotFoundException) throw new OperatorError(`There is no secret "${name}".`)
    // The parser's own message quotes the secret.
    if (error instanceof SyntaxError) throw new OperatorError(`The secret "${name}" is not JSON.`)
    throw error
  }
}
