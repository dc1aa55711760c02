import { type Endpoint, enabledHealth } from '../../../functions/webhooks/endpoints/endpoint.ts'

const at = '2026-11-22T17:00:00.000Z'

/** An endpoint of storefront `sf_1` in test mode that wants every event. */
export function someEndpoint(changes: Partial<Endpoint> = {}): Endpoint {
  return {
    id: 'we_1',
    storefrontId: 'sf_1',
    livemode: false,
    url: 'https://hooks.shop.example/orders',
    eventTypes: ['*'],
    brandIds: null,
    ordered: false,
    schemaVersion: 1,
    headerNames: [],
    sealedHeaders: null,
    rateLimit: null,
    maxInFlight: null,
    description: null,
    metadata: {},
    secrets: [{ sealed: new Uint8Array(), createdAt: at, validUntil: null }],
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...enabledHealth(at),
    ...changes,
  }
}
