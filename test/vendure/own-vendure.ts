import { afterAll, beforeEach, expect } from 'vitest'
import { buildSubmission } from '../../functions/brands/kinds/build-submission.ts'
import { vendure as integration } from '../../functions/brands/kinds/vendure/vendure.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'
import type { BrandOrder } from '../../functions/orders/brand-order.ts'
import type { FulfilmentContent } from '../../functions/vault/envelope-content.ts'
import { pricedOrder } from '../unit/brands/conformance/orders.ts'
import { Platform } from '../unit/brands/conformance/platform.ts'
import { adasContent, auroraBrandOrder, orderKey } from '../unit/brands/purchased-order.ts'
import { setUpShop } from './set-up-shop.ts'
import { Vendure } from './vendure.ts'
import { settingsOf, staffOf, vendureKind } from './vendure-kind.ts'

/** Its own default. */
const PRECISION = 2

/** A Vendure for the tests of one file, each of which begins with the shop as it was set up. */
export async function ownVendure() {
  const vendure = await Vendure.start({ precision: PRECISION })
  afterAll(() => vendure.stop())
  const shop = await setUpShop(vendure)
  const stand = { shop, url: vendure.adminApi, precision: PRECISION }
  const staff = staffOf(stand)
  const settings = settingsOf(stand)
  const signedIn: Record<string, string> = { username: shop.username, password: shop.password }
  const http = createBrandHttp({ loopbackAllowed: true })
  const connected = (secrets = signedIn, more: object = {}) =>
    integration.connect({ settings: { ...settings, ...more }, secrets, http, now: () => new Date() })
  await connected().lookup(orderKey('bo_never'))
  await vendure.save()
  beforeEach(() => vendure.restore())
  afterAll(() => expect(vendure.faults()).toEqual([]))

  return {
    vendure,
    shop,
    staff,
    connected,
    /** The conformance suite's order with changes, submitted. */
    submit(order: Partial<BrandOrder> = {}, content: Partial<FulfilmentContent> = {}, connection = connected()) {
      const submission = buildSubmission(
        auroraBrandOrder({ ...pricedOrder('bo_row'), ...order }),
        { ...adasContent, ...content },
        'brand',
      )
      return connection.submit({ submission, requestedAt: submission.placedAt })
    },
    /** The platform around an order that the shop has. */
    async platform(order: Partial<BrandOrder> = pricedOrder('bo_row')) {
      const started = await new Platform(vendureKind(stand), order, {}, 10_000).start()
      await started.submit()
      return started
    },
    /** What nobody may learn of the order but the shop. */
    async nothingLeft() {
      expect(await staff.drafts()).toEqual([])
      expect(await staff.books()).toEqual([])
    },
  }
}
