import { expect, test } from 'vitest'
import { trackingUrl } from '../../../functions/orders/life/reports/tracking-url.ts'

test.each([
  ['UPS', '1Z999', 'https://www.ups.com/track?tracknum=1Z999'],
  ['royal mail', 'AB 1', 'https://www.royalmail.com/track-your-item#/tracking-results/AB1'],
  ['Sagawa_Express', ' 12 ', 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=12'],
  ['Kuroneko Yamato', '3', 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=3'],
  ['GLS', '$&', 'https://gls-group.com/track/%24%26'],
])('%s has a page for its numbers', (carrier, number, url) => {
  expect(trackingUrl(carrier, number)).toBe(url)
})

test('a number cannot leave its place in the address', () => {
  const url = new URL(trackingUrl('gls', '../../@evil.example/?x=1#y') ?? '')
  expect([url.host, url.search, url.hash]).toEqual(['gls-group.com', '', ''])
  expect(url.pathname.startsWith('/track/')).toBe(true)
})

test.each(['', 'Ada’s bicycle', '__proto__', 'constructor'])('%j is no carrier that we know', (carrier) => {
  expect(trackingUrl(carrier, '1')).toBeNull()
})
