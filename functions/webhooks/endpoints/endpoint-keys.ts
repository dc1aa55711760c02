/** Keys of webhook endpoints, in the settings table: partitions of their own, so that roles may be bound to them. */

export const ENDPOINT_PARTITIONS = 'WEBHOOK_ENDPOINTS#'

const ENDPOINT_PREFIX = 'ENDPOINT#'

export interface Owner {
  readonly storefrontId: string
  readonly livemode: boolean
}

/** Access pattern: all endpoints of a storefront in one mode, newest first since ids sort by time. */
export const endpointsPartition = ({ storefrontId, livemode }: Owner): string =>
  `${ENDPOINT_PARTITIONS}${storefrontId}#${livemode ? 'live' : 'test'}`

/** Access pattern: one endpoint. */
export const endpointKey = (owner: Owner, endpointId: string): { pk: string; sk: string } => ({
  pk: endpointsPartition(owner),
  sk: `${ENDPOINT_PREFIX}${endpointId}`,
})

/** How many endpoints there are; in a partition of its own, since the others are read as a whole. */
export const endpointCountKey = ({ storefrontId, livemode }: Owner): { pk: string; sk: string } => ({
  pk: `${ENDPOINT_PARTITIONS}COUNT#${storefrontId}#${livemode ? 'live' : 'test'}`,
  sk: 'COUNT',
})

export const endpointIdOf = (sk: string): string => sk.replace(ENDPOINT_PREFIX, '')
