/** Where webhook endpoints are, in the settings table: so much the relay knows of them, to see whether there are any. */

export const ENDPOINT_PARTITIONS = 'WEBHOOK_ENDPOINTS#'

export interface Owner {
  readonly storefrontId: string
  readonly livemode: boolean
}

/** Access patterns: all endpoints of a storefront in one mode, newest first since ids sort by time; whether there is one. */
export const endpointsPartition = ({ storefrontId, livemode }: Owner): string =>
  `${ENDPOINT_PARTITIONS}${storefrontId}#${livemode ? 'live' : 'test'}`
