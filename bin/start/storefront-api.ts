import * as z from 'zod'
import { CommandFailure } from '../command-line/command-failure.ts'

const placedSchema = z.looseObject({ id: z.string(), externalId: z.string() })

const eventSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  sequence: z.int(),
  externalId: z.string().nullish(),
  brandOrderId: z.string().nullish(),
  brandId: z.string().nullish(),
  data: z.looseObject({
    order: z.looseObject({ status: z.string(), fulfillmentStatus: z.string() }).nullish(),
    reason: z.looseObject({ code: z.string() }).nullish(),
    attention: z.looseObject({ code: z.string() }).nullish(),
  }),
})
export type OrderEvent = z.infer<typeof eventSchema>

const eventsSchema = z.looseObject({ data: z.array(eventSchema) })
const feedSchema = eventsSchema.extend({ nextCursor: z.string(), hasMore: z.boolean() })

export type FeedPage = z.infer<typeof feedSchema>

const endpointsSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), url: z.string(), description: z.string().nullish() })),
})
export type Endpoint = z.infer<typeof endpointsSchema>['data'][number]

const deliveriesSchema = z.looseObject({
  data: z.array(
    z.looseObject({
      id: z.string(),
      eventType: z.string(),
      status: z.string(),
      reason: z.string().nullable(),
      attempts: z.int(),
    }),
  ),
})
export type Delivery = z.infer<typeof deliveriesSchema>['data'][number]

const deliverySchema = z.looseObject({
  log: z.array(z.looseObject({ outcome: z.string(), status: z.int().nullable(), nextTryAt: z.string().nullable() })),
})
export type Attempt = z.infer<typeof deliverySchema>['log'][number]

/** The public API as a storefront uses it, as far as the local run needs it. */
export class StorefrontApi {
  readonly #apiUrl: string
  readonly #key: string

  /** `apiUrl` without `/v1`. */
  constructor(apiUrl: string, key: string) {
    this.#apiUrl = apiUrl
    this.#key = key
  }

  async place(order: object, idempotencyKey: string): Promise<z.infer<typeof placedSchema>> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
    const answer = await this.#ask('/v1/orders', { method: 'POST', headers, body: JSON.stringify(order) })
    return placedSchema.parse(answer)
  }

  /** All events of an order so far, first to last. An order of the demo has about a dozen. */
  async events(orderId: string): Promise<OrderEvent[]> {
    const answer = eventsSchema.parse(await this.#ask(`/v1/orders/${orderId}/events?limit=100`))
    return answer.data.sort((one, other) => one.sequence - other.sequence)
  }

  /** The next events of all orders; without a cursor, those that come from now on. */
  async feed(cursor: string | null): Promise<FeedPage> {
    const from = cursor === null ? 'from=latest' : `cursor=${encodeURIComponent(cursor)}`
    return feedSchema.parse(await this.#ask(`/v1/events?limit=100&${from}`))
  }

  /** The events of all orders from the oldest on. */
  async feedFromStart(cursor: string | null): Promise<FeedPage> {
    const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    return feedSchema.parse(await this.#ask(`/v1/events?limit=100${from}`))
  }

  async addEndpoint(draft: { url: string; description: string; eventTypes: readonly string[] }): Promise<void> {
    await this.#send('POST', '/v1/webhook-endpoints', draft)
  }

  async moveEndpoint(endpointId: string, url: string): Promise<void> {
    await this.#send('PATCH', `/v1/webhook-endpoints/${endpointId}`, { url })
  }

  async endpoints(): Promise<Endpoint[]> {
    return endpointsSchema.parse(await this.#ask('/v1/webhook-endpoints?limit=100')).data
  }

  /** The newest deliveries of an endpoint, newest first. */
  async deliveries(endpointId: string): Promise<Delivery[]> {
    return deliveriesSchema.parse(await this.#ask(`/v1/webhook-endpoints/${endpointId}/deliveries?limit=50`)).data
  }

  /** The newest attempt of a delivery; null before the first. */
  async lastAttempt(endpointId: string, deliveryId: string): Promise<Attempt | null> {
    const answer = await this.#ask(`/v1/webhook-endpoints/${endpointId}/deliveries/${deliveryId}`)
    return deliverySchema.parse(answer).log.at(-1) ?? null
  }

  #send(method: string, path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' }
    return this.#ask(path, { method, headers, body: JSON.stringify(body) })
  }

  async #ask(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<unknown> {
    const headers = { ...init.headers, authorization: `Bearer ${this.#key}` }
    const answer = await fetch(this.#apiUrl + path, { ...init, headers })
    const text = await answer.text()
    if (!answer.ok) throw new CommandFailure(`${init.method ?? 'GET'} ${path} was answered ${answer.status}:\n${text}`)
    return JSON.parse(text)
  }
}
