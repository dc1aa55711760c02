import { brandHealth } from '../../brands/brand-health.ts'
import { findAllBrands } from '../../brands/brand-store.ts'
import { PollStore } from '../../brands/polling/poll-store.ts'
import { PaceStore } from '../../brands/rate-limit/pace-store.ts'
import type { Served } from '../../http/served.ts'
import { versioned } from '../../http/versions.ts'
import type { Administration } from '../administration.ts'
import { servedWith } from '../serve.ts'
import { managedBrand, readBrand } from './brand-rows.ts'
import { changeBrand, setBrandEnabled } from './change-brand.ts'
import { createBrand } from './create-brand.ts'
import { listManagedBrands } from './list-managed-brands.ts'
import {
  changeBrandRoute,
  createBrandRoute,
  disableBrandRoute,
  enableBrandRoute,
  listManagedBrandsRoute,
  readBrandHealthRoute,
  readBrandRoute,
  rotateBrandSecretRoute,
} from './managed-brands.routes.ts'
import { rotateBrandSecret } from './rotate-brand-secret.ts'

export function serveBrands(administration: Administration): Served[] {
  const { settings, rules } = administration
  const serve = servedWith(administration.logMembersChange)
  return [
    serve(createBrandRoute, (request) => createBrand(administration, request)),
    serve(listManagedBrandsRoute, async ({ query, now }) => {
      const page = listManagedBrands(await findAllBrands(), query, now)
      const data = await Promise.all(page.data.map((brand) => managedBrand(settings, brand)))
      return { status: 200, body: { ...page, data } }
    }),
    serve(readBrandRoute, async ({ params }) =>
      versioned(200, await managedBrand(settings, await readBrand(settings, params.brandId))),
    ),
    serve(readBrandHealthRoute, async ({ params, now }) => {
      const brand = await readBrand(settings, params.brandId)
      const pace = new PaceStore(settings.client, settings.table)
      const polls = new PollStore(settings.client, settings.table)
      const [state, poll] = await Promise.all([pace.read(brand.id), polls.find(brand.id)])
      return { status: 200, body: brandHealth(brand, state, poll, now) }
    }),
    serve(changeBrandRoute, (request) => changeBrand(settings, rules, { ...request, ...request.params })),
    serve(rotateBrandSecretRoute, (request) => rotateBrandSecret(administration, { ...request, ...request.params })),
    serve(disableBrandRoute, (request) => setBrandEnabled(settings, false, { ...request, ...request.params })),
    serve(enableBrandRoute, (request) => setBrandEnabled(settings, true, { ...request, ...request.params })),
  ]
}
