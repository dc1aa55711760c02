import { type Call, type Connection, type QueryValue, send } from './send.js'
import type {
  Cancellation,
  Event,
  ListOrdersData,
  Order,
  OrderListItem,
  PlaceOrderData,
  PreviewRefundData,
  PreviewRefundResponse,
  Refund,
  RequestCancellationData,
  RequestRefundData,
  RequestReturnData,
  Return,
} from './types.js'

export type DiddoOrdersOptions = Connection
/** Left out, a key is made, and the same one sent with every try of the call. */
export interface PlaceOptions {
  readonly idempotencyKey?: string
}

type Body<Data extends { body: unknown }> = Data['body']
type Page<Item> = { readonly data: readonly Item[]; readonly nextCursor: string | null; readonly hasMore: boolean }

/** How to read the feed of events. */
export interface FollowOptions {
  /** Where to go on: `cursor` of the last event that was handled. */
  readonly cursor?: string
  /** Without a cursor: `oldest` begins at the first event that is kept, `latest` with what comes from now on. */
  readonly from?: 'oldest' | 'latest'
  readonly eventTypes?: readonly Event['type'][]
  readonly brandIds?: readonly string[]
  /** Milliseconds between two questions where nothing is new. Default: 1000. */
  readonly pauseMilliseconds?: number
  readonly signal?: AbortSignal
}

/** The API of one storefront. */
export class DiddoOrders {
  readonly #connection: Connection

  constructor(options: DiddoOrdersOptions) {
    this.#connection = options
  }

  /** Hands an order over. Repeated with the same idempotency key it is the same order. */
  placeOrder(order: Body<PlaceOrderData>, options: PlaceOptions = {}): Promise<Order> {
    return this.#post('/v1/orders', order, options)
  }

  async readOrder(orderId: string): Promise<Order> {
    return (await this.readOrderIfChanged(orderId)).order as Order
  }

  /** With the `etag` of the last answer: `order` is null where nothing has changed. */
  async readOrderIfChanged(orderId: string, etag?: string): Promise<{ order: Order | null; etag: string | null }> {
    const answer = await send(this.#connection, {
      ...get(`/v1/orders/${encodeURIComponent(orderId)}`),
      ...(etag && { etag }),
    })
    const order = answer.status === 304 ? null : ((await answer.json()) as Order)
    return { order, etag: answer.headers.get('etag') ?? etag ?? null }
  }

  /** All orders that fit, newest first; pages are read as they are needed. */
  listOrders(filters: Omit<NonNullable<ListOrdersData['query']>, 'cursor'> = {}): AsyncGenerator<OrderListItem> {
    return this.#pages('/v1/orders', filters as Record<string, QueryValue>)
  }

  listOrderEvents(orderId: string): AsyncGenerator<Event> {
    return this.#pages(`/v1/orders/${encodeURIComponent(orderId)}/events`, {})
  }

  requestCancellation(
    orderId: string,
    body: Body<RequestCancellationData>,
    options: PlaceOptions = {},
  ): Promise<Cancellation> {
    return this.#change(orderId, 'cancellations', body, options)
  }

  requestReturn(orderId: string, body: Body<RequestReturnData>, options: PlaceOptions = {}): Promise<Return> {
    return this.#change(orderId, 'returns', body, options)
  }

  /** What a refund would come to. Give its `total` as `expectedTotal` of the refund. */
  previewRefund(orderId: string, body: Body<PreviewRefundData>): Promise<PreviewRefundResponse> {
    return this.#change(orderId, 'refund-previews', body, {})
  }

  requestRefund(orderId: string, body: Body<RequestRefundData>, options: PlaceOptions = {}): Promise<Refund> {
    return this.#change(orderId, 'refunds', body, options)
  }

  /**
   * Events as they happen, without end. Keep `cursor` once `event` is handled, and begin there the next time: nothing is
   * missed, and what was handled last may come again. It is null within the first page.
   */
  async *followEvents(options: FollowOptions = {}): AsyncGenerator<{ event: Event; cursor: string | null }> {
    const { pauseMilliseconds = 1000, signal, eventTypes, brandIds, from = 'latest' } = options
    let { cursor } = options
    while (signal?.aborted !== true) {
      const before = cursor ?? null
      const query = { cursor, from: cursor === undefined && from === 'latest' ? from : undefined, eventTypes, brandIds }
      const page = await this.#get<Page<Event>>('/v1/events', query)
      cursor = page.nextCursor ?? cursor
      // A cursor leads behind its whole page, so it counts with the last event of it only.
      for (const [index, event] of page.data.entries()) {
        const isLast = index === page.data.length - 1
        yield { event, cursor: isLast ? (cursor ?? null) : before }
      }
      if (!page.hasMore) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
    }
  }

  /** Any other call of the API, with the same tries. */
  async call<Answer>(call: Call): Promise<Answer> {
    const answer = await send(this.#connection, call)
    return (answer.status === 204 ? undefined : await answer.json()) as Answer
  }

  #get<Answer>(path: string, query: Record<string, QueryValue> = {}): Promise<Answer> {
    return this.call({ ...get(path), query })
  }

  #post<Answer>(path: string, body: unknown, { idempotencyKey = crypto.randomUUID() }: PlaceOptions): Promise<Answer> {
    return this.call({ method: 'POST', path, body, idempotencyKey })
  }

  #change<Answer>(orderId: string, kind: string, body: unknown, options: PlaceOptions): Promise<Answer> {
    return this.#post(`/v1/orders/${encodeURIComponent(orderId)}/${kind}`, body, options)
  }

  async *#pages<Item>(path: string, query: Record<string, QueryValue>): AsyncGenerator<Item> {
    let cursor: string | undefined
    do {
      const page: Page<Item> = await this.#get(path, { ...query, cursor })
      yield* page.data
      cursor = page.hasMore ? (page.nextCursor ?? undefined) : undefined
    } while (cursor !== undefined)
  }
}

const get = (path: string) => ({ method: 'GET', path }) as const
