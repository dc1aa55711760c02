import type { Delivery } from './delivery.ts'
import type { Listed } from './delivery-list.ts'

/** Deliveries that one request looks through for those that fit: ten calls, and well within a function's time. */
const MOST_LOOKED_THROUGH = 1_000
/** Deliveries that one call loads. */
const MOST_LOADED = 100

export interface DeliveryPage {
  readonly data: readonly Delivery[]
  /** The place after which the next page goes on; null when there is none. */
  readonly next: string | null
}

export interface PageWish {
  readonly limit: number
  /** Whether most of what is listed will fit, so that little more than a page is loaded. */
  readonly mostFit: boolean
  readonly fits: (delivery: Delivery) => boolean
}

/** The first `limit` listed deliveries that fit. May be fewer, with more to come, where few of very many do. */
export async function pageOfDeliveries(
  walk: AsyncIterable<Listed>,
  load: (ids: readonly string[]) => Promise<readonly Delivery[]>,
  { limit, mostFit, fits }: PageWish,
): Promise<DeliveryPage> {
  const data: Delivery[] = []
  let last: string | null = null
  let looked = 0
  const atOnce = mostFit ? Math.min(MOST_LOADED, limit + 1) : MOST_LOADED
  for await (const { place, delivery } of loaded(walk, load, atOnce)) {
    if (looked === MOST_LOOKED_THROUGH) return { data, next: last }
    if (delivery !== undefined && fits(delivery)) {
      if (data.length === limit) return { data, next: last }
      data.push(delivery)
    }
    last = place
    looked++
  }
  return { data, next: null }
}

/** What is listed, with its delivery; without one where that expired meanwhile. */
async function* loaded(
  walk: AsyncIterable<Listed>,
  load: (ids: readonly string[]) => Promise<readonly Delivery[]>,
  atOnce: number,
): AsyncGenerator<{ readonly place: string; readonly delivery: Delivery | undefined }> {
  let batch: Listed[] = []
  const withDeliveries = async () => {
    const found = new Map((await load(batch.map(({ deliveryId }) => deliveryId))).map((one) => [one.id, one]))
    const pairs = batch.map(({ place, deliveryId }) => ({ place, delivery: found.get(deliveryId) }))
    batch = []
    return pairs
  }
  for await (const listed of walk) {
    batch.push(listed)
    if (batch.length === atOnce) yield* await withDeliveries()
  }
  if (batch.length > 0) yield* await withDeliveries()
}
