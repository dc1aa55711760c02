import { expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { Occasion } from '../../../../functions/orders/mails/occasion.ts'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { newOrder } from '../../../../functions/orders/placing/create-order.ts'
import { newBrandOrders } from '../../../../functions/orders/placing/created-order.ts'
import {
  brandOrderOf,
  purchaseOf,
  storedBrandOrder,
  storedPurchase,
} from '../../../../functions/orders/stored-orders.ts'
import { adasContent, auroraBrandOrder } from '../../brands/purchased-order.ts'
import { brand, context, example } from '../placing/validated-request.ts'

function splitWith(occasions: readonly Occasion[] | null) {
  const voice = occasions === null ? null : { occasions }
  const brands: typeof context.brands = new Map([
    ['aurora', { ...brand, voice }],
    ['borealis', { ...brand, voice: null }],
  ])
  const checked = validateOrderRequest(example(), { ...context, brands })
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults))
  const purchase = purchaseOf({ ...storedPurchase(checked.purchase), pk: 'ORDER#ord_1' })
  const { order } = newOrder({
    id: 'ord_1',
    storefrontId: 'sf_1',
    livemode: false,
    externalId: 'PLAT-1',
    customerId: null,
    metadata: {},
    releaseAfter: null,
    purchase,
    acceptBy: new Map(),
    now: context.now,
  })
  return newBrandOrders(order, purchase).map((brandOrder) => {
    const row = { ...storedBrandOrder(brandOrder), pk: 'ORDER#ord_1', sk: `ORDER#BRAND_ORDER#${brandOrder.id}` }
    return { row, voiced: brandOrderOf(row).voiced }
  })
}

test('a brand order keeps what its brand’s voice spoke about when it was placed', () => {
  expect(splitWith(['order_confirmed', 'shipped']).map(({ voiced }) => voiced)).toEqual([
    ['order_confirmed', 'shipped'],
    undefined,
  ])
})

test('brands without a voice, or with one that is silent, cost no byte', () => {
  for (const silent of [null, []]) {
    for (const { row } of splitWith(silent)) expect(row).not.toHaveProperty('voiced')
  }
})

test('who confirms stands in the submission as it was agreed, whatever the integration says', () => {
  const by = (voiced?: Occasion[]) =>
    buildSubmission(auroraBrandOrder(voiced === undefined ? {} : { voiced }), adasContent, 'brand').confirmation
  expect([by(), by(['shipped']), by(['order_confirmed'])]).toEqual(['brand', 'brand', 'on_behalf'])
})
