import type { Served } from '../../http/served.ts'
import { versioned } from '../../http/versions.ts'
import type { Administration } from '../administration.ts'
import { servedWith } from '../serve.ts'
import {
  changeStorefrontRoute,
  createStorefrontRoute,
  disableStorefrontRoute,
  enableStorefrontRoute,
  listStorefrontsRoute,
  readStorefrontRoute,
} from './storefronts.routes.ts'
import { changeStorefront, createStorefront, listStorefronts, readStorefront } from './storefronts.ts'

export function serveStorefronts({ settings, logMembersChange }: Administration): Served[] {
  const serve = servedWith(logMembersChange)
  return [
    serve(createStorefrontRoute, (request) => createStorefront(settings, request)),
    serve(listStorefrontsRoute, async ({ query, now }) => ({
      status: 200,
      body: await listStorefronts(settings, query, now),
    })),
    serve(readStorefrontRoute, async ({ params }) =>
      versioned(200, await readStorefront(settings, params.storefrontId)),
    ),
    serve(changeStorefrontRoute, (request) => changeStorefront(settings, { ...request, ...request.params })),
    serve(disableStorefrontRoute, (request) =>
      changeStorefront(settings, { ...request, ...request.params, body: { enabled: false } }),
    ),
    serve(enableStorefrontRoute, (request) =>
      changeStorefront(settings, { ...request, ...request.params, body: { enabled: true } }),
    ),
  ]
}
