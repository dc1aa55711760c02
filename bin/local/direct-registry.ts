import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateSecretCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Brand, DEFAULT_ACCEPT_WITHIN_MINUTES, DEFAULT_COMPLETE_AFTER_DAYS } from '../../functions/brands/brand.ts'
import { brandKey } from '../../functions/brands/brand-store.ts'
import { type ApiKey, hashKey, newSecretKey } from '../../functions/http/api-key.ts'
import { apiKeyRow } from '../../functions/http/api-key-store.ts'
import { type Scope, scopes } from '../../functions/http/route.ts'
import { newId } from '../../functions/runtime/ids.ts'
import type { BrandToRegister } from './administration.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from './aws-environment.ts'

/** Starts every physical name of the local stage. */
const PREFIX = 'diddo-local'

/**
 * Writes brands and keys where the deployed functions look for them: for tests
 * that need many brands at once. `npm start` takes the admin API (`administration.ts`).
 */
export class DirectRegistry {
  readonly #tables: DynamoDBDocumentClient
  readonly #secrets: SecretsManagerClient
  readonly #now: Date

  constructor(endpointUrl: string, now: Date) {
    const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
    const settings = { endpoint: endpointUrl, region: LOCAL_REGION, credentials }
    this.#tables = DynamoDBDocumentClient.from(new DynamoDBClient(settings))
    this.#secrets = new SecretsManagerClient(settings)
    this.#now = now
  }

  async brand({ id, name, commandUrl, signingSecret }: BrandToRegister): Promise<void> {
    await this.#secret(`${PREFIX}/brands/${id}`, JSON.stringify({ signingSecret }))
    const at = this.#now.toISOString()
    const brand: Brand = {
      id,
      name,
      integration: 'signed-http',
      settings: { url: commandUrl },
      currencies: null,
      countries: null,
      support: { email: `help@${id}.example`, phone: null, url: null },
      returnPolicyUrl: `https://${id}.example/returns`,
      acceptWithinMinutes: DEFAULT_ACCEPT_WITHIN_MINUTES,
      completeAfterDays: DEFAULT_COMPLETE_AFTER_DAYS,
      modes: ['test', 'live'],
      enabled: true,
      createdAt: at,
      updatedAt: at,
      version: 1,
    }
    await this.#put({ ...brandKey(id), ...brand })
  }

  /** A new key, shown once; `storefrontId` null makes it an administrator's. */
  async key(storefrontId: string | null): Promise<string> {
    const secret = newSecretKey(false)
    const key: ApiKey = {
      id: newId('key', this.#now),
      hash: hashKey(secret),
      storefrontId,
      livemode: false,
      scopes: scopesFor(storefrontId),
      name: 'npm start',
      hint: secret.slice(-4),
      createdAt: this.#now.toISOString(),
      expiresAfter: null,
      disabledAt: null,
    }
    await this.#put({ ...apiKeyRow(key.hash), ...key })
    return secret
  }

  async #put(row: Record<string, unknown>): Promise<void> {
    await this.#tables.send(new PutCommand({ TableName: `${PREFIX}-settings`, Item: row }))
  }

  async #secret(name: string, value: string): Promise<void> {
    try {
      await this.#secrets.send(new CreateSecretCommand({ Name: name, SecretString: value }))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ResourceExistsException') throw error
      await this.#secrets.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }))
    }
  }
}

function scopesFor(storefrontId: string | null): Scope[] {
  return storefrontId === null ? ['admin'] : scopes.filter((scope) => scope !== 'admin')
}
