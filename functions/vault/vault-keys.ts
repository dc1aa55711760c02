import { modeOf } from '../orders/orders-keys.ts'
import { derivedId } from '../runtime/ids.ts'
import { shardOf } from '../storage/shards.ts'

/**
 * Keys of the vault table. Each says who reads it and how. The rows of one order share
 * a partition; labels of its returns have another. The blind indexes have partitions of their own; their names reveal
 * nothing without the HMAC key. IAM distinguishes them by the prefix of `pk`
 * (`lib/vault/vault.ts`).
 */

export type VaultKey = { readonly pk: string; readonly sk: string }

export const ORDER_PARTITION = 'ORDER#'
export const INDEX_PARTITION = 'INDEX#'

export const orderPartition = (orderId: string): string => `${ORDER_PARTITION}${orderId}`

/** All envelopes of an order, to erase them: Query with `sk begins_with`. */
export const ENVELOPE_PREFIX = 'ENVELOPE#'

/** What one brand needs to fulfil. Read by key by the function that submits to the brand. */
export const fulfilmentEnvelopeKey = (orderId: string, brandId: string): VaultKey => ({
  pk: orderPartition(orderId),
  sk: `${ENVELOPE_PREFIX}fulfilment#${brandId}`,
})

/** What support may see. Read by key when the dashboard reveals it. It also lists the order's blind index rows, for erasure. */
export const supportEnvelopeKey = (orderId: string): VaultKey => ({
  pk: orderPartition(orderId),
  sk: `${ENVELOPE_PREFIX}support`,
})

/** The support envelope and all changed addresses that are sealed for support: Query with `sk begins_with`. */
export const SUPPORT_PREFIX = `${ENVELOPE_PREFIX}support`

/** A changed shipping address. Read by key by the function that submits to the brand, and when the dashboard reveals it. */
export const changedAddressKey = (
  orderId: string,
  purpose: 'fulfilment' | 'support',
  addressChangeId: string,
): VaultKey => ({
  pk: orderPartition(orderId),
  sk: `${ENVELOPE_PREFIX}${purpose}#address#${addressChangeId}`,
})

/**
 * Labels of returns have partitions of their own, so that the functions which receive brands' updates may write these rows, and
 * no envelope. All of an order, to erase them: Query by `pk`.
 */
export const LABEL_PARTITION = 'LABEL#'

export const labelPartition = (orderId: string): string => `${LABEL_PARTITION}${orderId}`

/** Of the label of one return. Its brand numbers returns; our own id of one may come later than its label. */
export const labelIdOf = (brandOrderId: string, reference: string): string => derivedId('lbl', brandOrderId, reference)

/** Read by key by the function that mails the customer, and when the dashboard reveals it. */
export const returnLabelKey = (orderId: string, purpose: 'fulfilment' | 'support', labelId: string): VaultKey => ({
  pk: labelPartition(orderId),
  sk: `${purpose}#${labelId}`,
})

/** Notes of the support staff about an order, ascending by time: Query with `sk begins_with NOTE#`. Erased with the envelopes. */
export const NOTE_PREFIX = 'NOTE#'

export const noteKey = (orderId: string, noteId: string): VaultKey => ({
  pk: orderPartition(orderId),
  sk: `${NOTE_PREFIX}${noteId}`,
})

/** Who opened what, ascending by time: Query with `sk begins_with ACCESS#`. Outlives the envelopes. */
export const ACCESS_PREFIX = 'ACCESS#'

export const accessKey = (orderId: string, at: string, accessId: string): VaultKey => ({
  pk: orderPartition(orderId),
  sk: `${ACCESS_PREFIX}${at}#${accessId}`,
})

export const indexedFields = ['email', 'phone', 'name'] as const
export type IndexedField = (typeof indexedFields)[number]

/** A value that can be searched for but not read: its MAC under one version of the HMAC key. */
export type BlindValue = { readonly field: IndexedField; readonly version: string; readonly mac: string }

/**
 * Shards of a name. Many people share one, and a storefront may write `Guest` for all of them; an e-mail address and a
 * phone number are one customer's. One partition takes 500 of an order's transactional writes a second.
 */
const NAME_SHARDS = 4

/** Orders of one e-mail address, phone number or name in one storefront and mode: a Query for each, newest first. */
export function indexPartitions(storefrontId: string, livemode: boolean, value: BlindValue): string[] {
  const shards = value.field === 'name' ? Array.from({ length: NAME_SHARDS }, (_, shard) => shard) : [null]
  return shards.map((shard) => indexPartition(storefrontId, livemode, value, shard))
}

function indexPartition(
  storefrontId: string,
  livemode: boolean,
  { field, version, mac }: BlindValue,
  shard: number | null,
): string {
  const start = `${INDEX_PARTITION}${storefrontId}#${modeOf(livemode)}#${field}#${version}#${mac}`
  return shard === null ? start : `${start}#${shard}`
}

export const indexSortKey = (createdAt: string, orderId: string): string => `${createdAt}#${orderId}`

export interface IndexedOrder {
  readonly storefrontId: string
  readonly livemode: boolean
  readonly orderId: string
  readonly createdAt: string
}

/** An order's row in a blind index. */
export function blindIndexKey(
  { storefrontId, livemode, orderId, createdAt }: IndexedOrder,
  value: BlindValue,
): VaultKey {
  const shard = value.field === 'name' ? shardOf(orderId, NAME_SHARDS) : null
  return { pk: indexPartition(storefrontId, livemode, value, shard), sk: indexSortKey(createdAt, orderId) }
}

/** A blind value as the support envelope keeps it, from which erasure makes the keys of the index rows. */
export const blindValueText = ({ field, version, mac }: BlindValue): string => `${field}#${version}#${mac}`

export function readBlindValue(text: string): BlindValue {
  const [name, version = '', mac = ''] = text.split('#')
  return { field: indexedFields.find((field) => field === name) ?? 'email', version, mac }
}
