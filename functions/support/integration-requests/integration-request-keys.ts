/** Keys of requests for deeper integrations, in the settings table. */

export const INTEGRATION_REQUEST_PARTITIONS = 'INTEGRATION_REQUESTS#'

/** Access pattern: all that are open, or settled, newest first, since ids sort by time. */
export const integrationRequestsPartition = (status: 'open' | 'settled'): string =>
  `${INTEGRATION_REQUEST_PARTITIONS}${status}`

export const integrationRequestKey = (status: 'open' | 'settled', id: string): { pk: string; sk: string } => ({
  pk: integrationRequestsPartition(status),
  sk: id,
})
