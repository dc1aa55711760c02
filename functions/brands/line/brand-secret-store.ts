import { randomUUID } from 'node:crypto'
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  InvalidParameterException,
  InvalidRequestException,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import { brandSecretName, type SecretOwner } from './brand-secrets.ts'

/** A version that is stored but not in use yet. */
export interface StagedSecrets {
  readonly versionId: string
  /** The version in use that it replaces; null when it is the first, and so already in use. */
  readonly replaces: string | null
}

/**
 * The secrets of brands in Secrets Manager, one JSON object each. New secrets are staged, then
 * the brand's row is written, then they are put into use. So of two administrators at the same
 * time only the one whose row was written changes a secret, and the old secrets are replaced only
 * if they are still those from which the new ones were made.
 */
export class BrandSecretStore {
  readonly #client: SecretsManagerClient
  readonly #prefix: string

  constructor(client: SecretsManagerClient, prefix: string) {
    this.#client = client
    this.#prefix = prefix
  }

  /** The secrets in use, or null when the brand has none. */
  async current(brand: SecretOwner): Promise<{ readonly secrets: unknown; readonly versionId: string | null } | null> {
    try {
      const { SecretString, VersionId } = await this.#client.send(
        new GetSecretValueCommand({ SecretId: brandSecretName(this.#prefix, brand) }),
      )
      return { secrets: parsedOrNull(SecretString), versionId: VersionId ?? null }
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return null
      throw error
    }
  }

  async stage(brand: SecretOwner, secrets: Record<string, unknown>): Promise<StagedSecrets> {
    const name = brandSecretName(this.#prefix, brand)
    const versionId = randomUUID()
    const value = { SecretString: JSON.stringify(secrets), ClientRequestToken: versionId }
    try {
      await this.#client.send(
        new CreateSecretCommand({ Name: name, Description: `How to reach the brand ${brand.id}`, ...value }),
      )
      return { versionId, replaces: null }
    } catch (error) {
      if (!(error instanceof ResourceExistsException)) throw error
    }
    const before = await this.current(brand)
    return this.stageAfter(brand, secrets, before?.versionId ?? null)
  }

  /** Stages secrets that take the place of a version that was read before. */
  async stageAfter(brand: SecretOwner, secrets: object, replaces: string | null): Promise<StagedSecrets> {
    const versionId = randomUUID()
    const value = { SecretString: JSON.stringify(secrets), ClientRequestToken: versionId }
    const SecretId = brandSecretName(this.#prefix, brand)
    await this.#client.send(new PutSecretValueCommand({ SecretId, VersionStages: ['AWSPENDING'], ...value }))
    return { versionId, replaces }
  }

  /** Puts staged secrets into use. False when other secrets have been put into use since they were staged. */
  async use(brand: SecretOwner, { versionId, replaces }: StagedSecrets): Promise<boolean> {
    if (replaces === null) return true
    try {
      await this.#client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: brandSecretName(this.#prefix, brand),
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: versionId,
          RemoveFromVersionId: replaces,
        }),
      )
      return true
    } catch (error) {
      if (error instanceof InvalidParameterException || error instanceof InvalidRequestException) return false
      throw error
    }
  }
}

/** Null for text that is not JSON. The parser's error is not passed on, because it would quote the secret. */
function parsedOrNull(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
