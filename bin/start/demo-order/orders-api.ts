import * as z from 'zod'
import { CommandFailure } from '../../command-line/command-failure.ts'

const placedSchema = z.looseObject({ id: z.string(), externalId: z.string() })

const eventSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  sequence: z.int(),
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

/** The public API as a storefront uses it, as far as the local run needs it. */
export class OrdersApi {
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
