import { expect, test } from 'vitest'
import { mailAddress } from '../../../functions/outgoing/mails/mail-address.ts'

test.each([
  ['bestellung@münchen-möbel.de', 'bestellung@xn--mnchen-mbel-yfb4e.de'],
  ['Orders+1@EXAMPLE.com', 'Orders+1@example.com'],
  ['a@例え.jp', 'a@xn--r8jz45g.jp'],
  ['a@xn--mnchen-mbel-yfb4e.de', 'a@xn--mnchen-mbel-yfb4e.de'],
])('inputs row 6: %s is sent to as %s', (address, expected) => {
  expect(mailAddress(address)).toBe(expected)
})
