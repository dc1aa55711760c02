import { httpHandler } from '../http/http-handler.ts'
import { findAllBrands } from './brand-store.ts'
import { brandsRoutes } from './brands.routes.ts'
import { pageOfBrands } from './list-brands.ts'

export const handler = httpHandler(brandsRoutes.listBrands, async ({ query }) => ({
  status: 200,
  body: pageOfBrands(await findAllBrands(), query.limit, query.cursor ?? null),
}))
