import { expect, test } from 'vitest'
import { carrierName } from '../../../../functions/customer-mails/writing/wording/carrier-name.ts'
import { knownCarriers } from '../../../../functions/orders/life/reports/tracking-url.ts'

test.each(knownCarriers)('the code %s has a name that customers know', (code) => {
  expect(carrierName(code)).toMatch(/^[A-Z]/)
  expect(carrierName(code.toUpperCase())).toBe(carrierName(code))
})

test.each(['DHL Paket', 'Ada’s bicycle', 'constructor', ''])('%j stays as the brand wrote it', (carrier) => {
  expect(carrierName(carrier)).toBe(carrier)
})
