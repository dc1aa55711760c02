import type { Served } from '../../http/served.ts'
import type { Administration } from '../administration.ts'
import { servedWith } from '../serve.ts'
import { readStorefront } from '../storefronts/storefronts.ts'
import { createKey, disableKey, rotateKey } from './change-keys.ts'
import { managedKey } from './key-fields.ts'
import {
  createAdminKeyRoute,
  createStorefrontKeyRoute,
  disableKeyRoute,
  listAdminKeysRoute,
  listStorefrontKeysRoute,
  readKeyRoute,
  rotateKeyRoute,
} from './keys.routes.ts'
import { listKeys, readKey } from './keys.ts'

export function serveKeys({ settings, logMembersChange }: Administration): Served[] {
  const serve = servedWith(logMembersChange)
  return [
    serve(createStorefrontKeyRoute, (request) =>
      createKey(settings, { ...request.body, storefrontId: request.params.storefrontId }, request),
    ),
    serve(listStorefrontKeysRoute, async ({ params, query, now }) => {
      const { id } = await readStorefront(settings, params.storefrontId)
      return { status: 200, body: await listKeys(settings, id, query, now) }
    }),
    serve(createAdminKeyRoute, (request) =>
      createKey(settings, { ...request.body, storefrontId: null, scopes: ['admin'] }, request),
    ),
    serve(listAdminKeysRoute, async ({ query, now }) => ({
      status: 200,
      body: await listKeys(settings, null, query, now),
    })),
    serve(readKeyRoute, async ({ params }) => ({
      status: 200,
      body: managedKey(await readKey(settings, params.keyId)),
    })),
    serve(rotateKeyRoute, (request) => rotateKey(settings, { ...request, ...request.params, ...request.body })),
    serve(disableKeyRoute, (request) => disableKey(settings, { ...request, ...request.params })),
  ]
}
