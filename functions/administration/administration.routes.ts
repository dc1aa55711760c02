import type { Route } from '../http/route.ts'
import * as brands from './brands/managed-brands.routes.ts'
import * as keys from './keys/keys.routes.ts'
import * as storefronts from './storefronts/storefronts.routes.ts'

const { storefrontParams: _, ...storefrontRoutes } = storefronts

/** Routes under `/admin` that change settings. One function serves them all. */
export const administrationRoutes: readonly Route[] = Object.values({ ...brands, ...storefrontRoutes, ...keys })
