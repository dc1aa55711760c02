import { OperatorError } from '../../runtime/log.ts'
import type { ReadSecret } from '../../runtime/secrets.ts'
import type { Brand } from '../brand.ts'

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

export function brandSecretsReader(readSecret: ReadSecret, prefix: string): ReadBrandSecrets {
  return async (brand) => {
    const name = brandSecretName(prefix, brand)
    return parseSecret(name, await readSecret(name))
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
