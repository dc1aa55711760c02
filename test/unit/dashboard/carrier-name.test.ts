import { expect, test } from 'vitest'
import { carrierName } from '../../../dashboard/src/order/carrier-name.ts'
import { knownCarriers } from '../../../functions/orders/life/reports/tracking-url.ts'

test.each([
  ['dhl', 'DHL'],
  ['usps', 'USPS'],
  ['fedex', 'FedEx'],
  ['evri', 'Evri'],
  ['royal-mail', 'Royal Mail'],
  ['nz-post', 'NZ Post'],
  ['la-poste', 'La Poste'],
  ['Österreichische Post AG', 'Österreichische Post AG'],
  ['UPS', 'UPS'],
])('%s is shown as %s', (carrier, name) => {
  expect(carrierName(carrier)).toBe(name)
})

test('no carrier that we know is shown by its code', () => {
  for (const carrier of knownCarriers) expect(carrierName(carrier)).toMatch(/^[A-Z]/)
})
