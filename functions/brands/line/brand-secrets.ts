import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager'
import type { Clock } from '../../runtime/clock.ts'
import { OperatorError } from '../../runtime/log.ts'
import type { Brand } from '../brand.ts'

/** Milliseconds a secret is cached. A rotation takes at most so long to reach every function. */
const CACHE_MILLISECONDS = 60_000

/** Whose secrets: a brand's integration never changes. */
export type SecretOwner = Pick<Brand, 'id' | 'integration'>

/**
 * Name of a brand's secret in Secrets Manager: one JSON object by its integration's
 * schema. The kind is part of it, so that a role may read those of one kind alone.
 */
export function brandSecretName(prefix: string, { id, integration }: SecretOwner): string {
  return `${prefix}${integration}/${id}`
}

/** Reads a brand's secrets as JSON. The integration's schema checks them later. */
export type ReadBrandSecrets = (brand: SecretOwner) => Promise<unknown>

/** Caches secrets for a minute. A failure is not cached. */
export function brandSecretsReader(
  readSecret: (name: string) => Promise<string>,
  prefix: string,
  now: Clock,
): ReadBrandSecrets {
  const cache = new Map<string, { readonly until: number; readonly secrets: Promise<unknown> }>()
  return (brand) => {
    const name = brandSecretName(prefix, brand)
    const cached = cache.get(name)
    if (cached !== undefined && cached.until > now().getTime()) return cached.secrets
    const secrets = readSecret(name).then((text) => parseSecret(name, text))
    cache.set(name, { until: now().getTime() + CACHE_MILLISECONDS, secrets })
    secrets.catch(() => cache.delete(name))
    return secrets
  }
}

interface Reader {
  send(command: GetSecretValueCommand): Promise<{ readonly SecretString?: string | undefined }>
}

/** The brand has no secret, so that no signature of it can be verified. */
export class NoSecret extends OperatorError {}

/** Secrets Manager itself, without a cache. */
export function secretsManagerReader(client: Reader): (name: string) => Promise<string> {
  return async (name) => {
    try {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }))
      return SecretString ?? ''
    } catch (error) {
      if (error instanceof ResourceNotFoundException) throw new NoSecret(`There is no secret "${name}".`)
      throw error
    }
  }
}

function parseSecret(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the secret.
    throw new OperatorError(`The secret "${name}" is not JSON.`)
  }
}
