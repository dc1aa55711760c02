import { shardOf } from '../../storage/shards.ts'

/** Keys of the deliveries table, each with its access pattern. Every row expires. */

type Key = { readonly pk: string; readonly sk: string }

/** One delivery by id. */
export const deliveryKey = (deliveryId: string): Key => ({ pk: `DELIVERY#${deliveryId}`, sk: 'DELIVERY' })

/** Attempts of a delivery, ascending: Query with `sk begins_with ATTEMPT#`. */
export const ATTEMPT_PREFIX = 'ATTEMPT#'
export const attemptKey = (deliveryId: string, number: number): Key => ({
  pk: `DELIVERY#${deliveryId}`,
  sk: `${ATTEMPT_PREFIX}${String(number).padStart(6, '0')}`,
})

/** How far an order's events have come at an ordered endpoint. */
export const laneKey = (endpointId: string, orderId: string): Key => ({
  pk: `LANE#${endpointId}#${orderId}`,
  sk: 'LANE',
})

/** What spreads lanes over the due index. */
export const laneId = ({ endpointId, orderId }: { endpointId: string; orderId: string }): string =>
  `${endpointId}#${orderId}`

/** Attempts in flight at an endpoint: one Query. */
export const SLOT_PREFIX = 'SLOT#'
export const slotKey = (endpointId: string, slot: number): Key => ({
  pk: `ENDPOINT#${endpointId}`,
  sk: `${SLOT_PREFIX}${String(slot).padStart(2, '0')}`,
})

/** Deliveries that an endpoint with a rate limit was given in one second. */
export const rateKey = (endpointId: string, second: number): Key => ({
  pk: `ENDPOINT#${endpointId}`,
  sk: `RATE#${second}`,
})

/** Until when an endpoint counts as slow. */
export const slownessKey = (endpointId: string): Key => ({ pk: `ENDPOINT#${endpointId}`, sk: 'SLOW' })

/** One replay by id. */
export const replayKey = (replayId: string): Key => ({ pk: `REPLAY#${replayId}`, sk: 'REPLAY' })

/** A notice about an endpoint, until it is published. */
export const noticeKey = (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' })

/** The kind of a row in the due index. */
export function dueKindOf(pk: string): 'delivery' | 'lane' | 'replay' | 'notice' {
  if (pk.startsWith('NOTICE#')) return 'notice'
  if (pk.startsWith('LANE#')) return 'lane'
  return pk.startsWith('REPLAY#') ? 'replay' : 'delivery'
}

/** A delivery's id behind its sequence, so that an order's sort as they are to be delivered. */
export const bySequence = (sequence: number, deliveryId: string): string =>
  `${String(sequence).padStart(6, '0')}#${deliveryId}`

/**
 * Lists of an endpoint's deliveries. Most are delivered at once: they stay in the list that they were created in, so
 * that the index is written once. `waiting`: pending, and postponed or waiting in a lane. `sent`: the others.
 */
export type DeliveryList = 'sent' | 'waiting' | 'exhausted'

/** Shards of a list: four take some 4,000 deliveries a second of one endpoint that accepts them at once. */
export const DELIVERY_LIST_SHARDS = 4

export const LIST_INDEX = 'by-endpoint'

export const listPartition = (endpointId: string, list: DeliveryList, shard: number): string =>
  `${endpointId}#${list}#${shard}`

interface ListedDelivery {
  readonly id: string
  readonly endpointId: string
  readonly createdAt: string
  readonly sequence: number
}

/** Index `by-endpoint`: a list by time, deliveries of one moment by sequence. Keys only, so that attempts do not rewrite it. */
export function listIndexKey(delivery: ListedDelivery, list: DeliveryList) {
  const { id, endpointId, createdAt, sequence } = delivery
  return {
    endpointPk: listPartition(endpointId, list, shardOf(id, DELIVERY_LIST_SHARDS)),
    endpointSk: `${createdAt}#${bySequence(sequence, id)}`,
  }
}
