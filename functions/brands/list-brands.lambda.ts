import { httpHandler } from '../http/http-handler.ts'
import { findAllBrands } from './brand-store.ts'
import { listBrandsRoute } from './brands.routes.ts'
import { pageOfBrands } from './list-brands.ts'

export const handler = httpHandler(listBrandsRoute, async ({ query, caller, now }) => ({
  status: 200,
  body: pageOfBrands(await findAllBrands(), { ...query, livemode: caller.livemode }, now),
}))
