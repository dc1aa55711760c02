import type { Endpoint } from './endpoint.ts'
import type { EndpointStore } from './endpoint-store.ts'

/** The endpoints of a storefront in one mode that do not take what they are sent. One that its storefront switched off is none. */
export async function failingEndpoints(
  owner: { storefrontId: string; livemode: boolean },
  { list }: Pick<EndpointStore, 'list'>,
) {
  const { endpoints } = await list(owner)
  return endpoints.filter(fails).map((endpoint) => ({
    id: endpoint.id,
    storefrontId: endpoint.storefrontId,
    livemode: endpoint.livemode,
    host: new URL(endpoint.url).host,
    description: endpoint.description,
    status: endpoint.status,
    statusReason: endpoint.statusReason,
    statusSince: endpoint.statusSince,
    failures: endpoint.failures,
    failingSince: endpoint.failingSince,
    pausedUntil: endpoint.pausedUntil,
  }))
}

function fails({ status, statusReason, failures }: Endpoint): boolean {
  return status === 'enabled' ? failures > 0 : statusReason !== 'by_request'
}
