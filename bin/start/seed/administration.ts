import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { bootstrapAdminKey } from '../../../functions/administration/keys/bootstrap-admin-key.ts'
import { scopes } from '../../../functions/http/route.ts'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../local-run/aws-environment.ts'

/** Where the local stage keeps brands, storefronts and keys. */
export const SETTINGS_TABLE = 'diddo-local-settings'

export type BrandToRegister = {
  readonly id: string
  readonly name: string
  readonly commandUrl: string
  readonly signingSecret: string
  /** Settings of the integration beside those that every demo brand has. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Further fields of the brand when it is added. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** The first administrator's key, which cannot be created over HTTP. */
export async function firstAdminKey(endpointUrl: string): Promise<string> {
  const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: endpointUrl, region: LOCAL_REGION, credentials }),
  )
  const wanted = { client, tableName: SETTINGS_TABLE, livemode: false, now: new Date(), name: 'npm start' }
  return (await bootstrapAdminKey(wanted)).secret
}

/** The admin API as a platform's administrator uses it, as far as the local run needs it. */
export class Administration {
  readonly #apiUrl: string
  readonly #key: string

  /** `apiUrl` without `/v1`. */
  constructor(apiUrl: string, key: string) {
    this.#apiUrl = apiUrl
    this.#key = key
  }

  /** Adds a brand; one that exists gets its present address and secret. */
  async brand({ id, name, commandUrl, signingSecret, settings: own, more }: BrandToRegister): Promise<void> {
    // Demo brands run on this very machine, which tests keep busy.
    const settings = { url: commandUrl, requestsPerSecond: 200, erasure: 'order', ...own }
    const secrets = { signingSecret }
    const path = `/admin/brands/${id}`
    if ((await this.#ask('GET', path)).status === 404) {
      const support = { email: `help@${id}.example` }
      const draft = { id, name, integration: 'signed-http', settings, secrets, support }
      await this.#do('POST', '/admin/brands', {
        ...draft,
        returnPolicyUrl: `https://${id}.example/returns`,
        ...more,
      })
      return
    }
    await this.#do('PATCH', path, { settings })
    await this.#do('POST', `${path}/rotate-secret`, { secrets })
  }

  /** From now on we write to its customers, in its name. */
  async voice(brandId: string, voice: { readonly senderName: string }): Promise<void> {
    await this.#do('PATCH', `/admin/brands/${brandId}`, { voice })
  }

  /** A new storefront; gives its id. */
  async storefront(name: string): Promise<string> {
    return z.looseObject({ id: z.string() }).parse(await this.#do('POST', '/admin/storefronts', { name })).id
  }

  /** A new key of a storefront with every scope; gives the key itself. */
  async storefrontKey(storefrontId: string, livemode = false): Promise<string> {
    const draft = { name: 'npm start', scopes: scopes.filter((scope) => scope !== 'admin'), livemode }
    const answer = await this.#do('POST', `/admin/storefronts/${storefrontId}/keys`, draft)
    return z.looseObject({ secret: z.string() }).parse(answer).secret
  }

  async #do(method: string, path: string, body: object): Promise<unknown> {
    const answer = await this.#ask(method, path, body)
    const text = await answer.text()
    if (!answer.ok) throw new CommandFailure(`${method} ${path} was answered ${answer.status}:\n${text}`)
    return JSON.parse(text)
  }

  #ask(method: string, path: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#key}`, 'content-type': 'application/json' }
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    return fetch(this.#apiUrl + path, init)
  }
}
