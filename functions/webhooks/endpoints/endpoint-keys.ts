import { ENDPOINT_PARTITIONS, endpointsPartition, type Owner } from '../../events/relay/endpoint-partition-keys.ts'

/** Keys of webhook endpoints, in the settings table: partitions of their own, so that roles may be bound to them. */

const ENDPOINT_PREFIX = 'ENDPOINT#'

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
