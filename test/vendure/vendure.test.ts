import { afterAll } from 'vitest'
import { vendure as integration } from '../../functions/brands/kinds/vendure/vendure.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'
import { FaultProxy } from '../stand-ins/fault-proxy.ts'
import { conformance } from '../unit/brands/conformance/suite.ts'
import { orderKey } from '../unit/brands/purchased-order.ts'
import { setUpShop } from './set-up-shop.ts'
import { Vendure } from './vendure.ts'
import { settingsOf, vendureKind } from './vendure-kind.ts'

const vendure = await Vendure.start()
afterAll(() => vendure.stop())
const shop = await setUpShop(vendure)
const proxy = await new FaultProxy(new URL(vendure.adminApi).origin).start()
afterAll(() => proxy.stop())
const stand = { shop, url: `${proxy.url}/admin-api`, precision: 3 }
// Signed in once: the session is among the data that each test begins with.
await integration
  .connect({
    settings: settingsOf(stand),
    secrets: { username: shop.username, password: shop.password },
    http: createBrandHttp({ loopbackAllowed: true }),
    now: () => new Date(),
  })
  .lookup(orderKey('bo_never'))
await vendure.save()

conformance('vendure', {
  ...vendureKind({
    ...stand,
    begin: () => vendure.restore(),
    next: (mishap, fits) => proxy.next(mishap, fits),
    faults: () => vendure.faults(),
  }),
})
