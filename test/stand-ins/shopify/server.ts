import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execute, parse, validate } from 'graphql'
import { API_VERSION } from '../../../functions/brands/kinds/shopify/settings.ts'
import { adminSchema } from './admin-schema.ts'
import { MOST_COST, queryCost } from './query-cost.ts'
import { rootFields } from './resolvers.ts'
import { Shop } from './shop.ts'
import { Webhooks } from './webhooks.ts'

/** What the next requests meet, by the kind of document. */
export type Mishap = 'throttled' | 'lose_answer' | 'time_out' | 'unavailable' | 'busy' | 'revoked'

/** Seconds that it asks to be left alone for when there were too many requests. */
export const BUSY_SECONDS = 7

export type Request = { readonly operation: string; readonly variables: Record<string, unknown> }

/** A Shopify shop on this machine, with one app installed. It executes GraphQL against Shopify's own schema. */
export class ShopifyStandIn {
  readonly shop = new Shop()
  readonly webhooks: Webhooks
  readonly requests: Request[] = []
  /** Faults of our documents: no test may leave one here. */
  readonly documentFaults: string[] = []
  readonly clientId = 'client-id-of-the-app'
  clientSecret = 'shpss_0123456789abcdef'
  /** Of an app that was installed before tokens ended by themselves. */
  readonly lastingToken = 'shpat_of-an-older-app'
  scopes: string[] = []
  tokensIssued = 0
  /** Called before each answer, for tests in which time passes meanwhile. */
  answered: (operation: string) => void = () => undefined
  url = ''
  #token = ''
  #mishaps: { mishap: Mishap; operation: RegExp }[] = []
  readonly #server = createServer((incoming, answer) => {
    this.#respond(incoming, answer).catch((error) => answer.writeHead(500).end(String(error)))
  })

  constructor() {
    this.webhooks = new Webhooks(this.clientSecret, '')
    this.shop.changed = (topic, body) => this.webhooks.add(topic, body)
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    this.webhooks.shopDomain = this.url
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** The next request whose operation fits meets a mishap. */
  next(mishap: Mishap, operation = /./): void {
    this.#mishaps.push({ mishap, operation })
  }

  rotateSecret(): void {
    this.clientSecret = `shpss_${randomBytes(8).toString('hex')}`
    this.webhooks.secret = this.clientSecret
    this.#token = ''
  }

  async #respond(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    let body = ''
    for await (const part of incoming) body += part
    if (incoming.url === '/admin/oauth/access_token') return this.#issueToken(new URLSearchParams(body), answer)
    if (incoming.url !== `/admin/api/${API_VERSION}/graphql.json`) return json(answer, 404, { errors: 'Not Found' })
    const { query, variables } = JSON.parse(body)
    const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? ''
    const at = this.#mishaps.findIndex((one) => one.operation.test(operation))
    const mishap = at < 0 ? undefined : this.#mishaps.splice(at, 1)[0]?.mishap
    if (mishap === 'revoked') this.#token = ''
    const given = incoming.headers['x-shopify-access-token']
    if (given !== this.lastingToken && (this.#token === '' || given !== this.#token)) {
      return json(answer, 401, { errors: '[API] Invalid API key or access token' })
    }
    if (mishap === 'unavailable') return json(answer, 503, {})
    if (mishap === 'busy')
      return json(answer, 429, { errors: 'Too many requests' }, { 'retry-after': String(BUSY_SECONDS) })
    this.requests.push({ operation, variables })
    this.shop.runJobs()
    const result = await this.#execute(query, variables, mishap === 'throttled')
    this.answered(operation)
    if (mishap === 'lose_answer') incoming.socket.destroy()
    else if (mishap !== 'time_out') json(answer, 200, result)
  }

  #issueToken(form: URLSearchParams, answer: ServerResponse): void {
    const fits = form.get('client_id') === this.clientId && form.get('client_secret') === this.clientSecret
    if (!fits || form.get('grant_type') !== 'client_credentials') {
      json(answer, 400, { error: 'invalid_client' })
      return
    }
    this.tokensIssued++
    this.#token ||= `shpat_${randomBytes(16).toString('hex')}`
    json(answer, 200, { access_token: this.#token, scope: this.scopes.join(','), expires_in: 86399 })
  }

  async #execute(query: string, variables: Record<string, unknown>, throttled: boolean): Promise<object> {
    const document = parse(query)
    const faults = validate(adminSchema(), document)
    const requestedQueryCost = queryCost(document)
    const extensions = { cost: { requestedQueryCost, throttleStatus: throttleStatus(requestedQueryCost, throttled) } }
    if (faults.length > 0) {
      this.documentFaults.push(...faults.map(({ message }) => message))
      return { errors: faults.map(({ message }) => ({ message, extensions: { code: 'invalid' } })) }
    }
    if (requestedQueryCost > MOST_COST) {
      this.documentFaults.push(`${query.slice(0, 40)} costs ${requestedQueryCost}`)
      return { errors: [{ message: 'Too expensive', extensions: { code: 'MAX_COST_EXCEEDED' } }] }
    }
    if (throttled) return { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions }
    const rootValue = rootFields(this.shop, this.webhooks, this.scopes)
    const result = await execute({ schema: adminSchema(), document, rootValue, variableValues: variables })
    for (const { message } of result.errors ?? []) this.documentFaults.push(message)
    return { ...result, extensions }
  }
}

/** A bucket that is nearly empty, or nearly full. */
function throttleStatus(cost: number, throttled: boolean) {
  const currentlyAvailable = throttled ? Math.max(0, cost - 10) : 1900
  return { maximumAvailable: 2000, currentlyAvailable, restoreRate: 100 }
}

function json(answer: ServerResponse, status: number, value: object, headers = {}): void {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}
