import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'

const urlOf = (kind: string, settings: object, brandReference: string | null, backEndId: string | null = null) =>
  findIntegration(kind)?.orderUrl(settings, { brandReference, backEndId })

describe('an order at a brand with a server of its own', () => {
  const template = 'https://shop.example/admin/orders/{brandReference}?tab=all'
  const settings = { url: 'https://shop.example/commands', orderUrl: template }

  test('has a link when the brand gave a template and a number', () => {
    expect(urlOf('signed-http', settings, 'A-7781')).toBe('https://shop.example/admin/orders/A-7781?tab=all')
    expect(urlOf('signed-http', settings, null)).toBeNull()
    expect(urlOf('signed-http', { url: settings.url }, 'A-7781')).toBeNull()
  })

  test.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['Zażółć $& $1', 'Za%C5%BC%C3%B3%C5%82%C4%87%20%24%26%20%241'],
    ['..', null],
    ['\ud800', null],
  ])('with the number %j in it as a whole', (reference, encoded) => {
    const expected = encoded === null ? null : `https://shop.example/admin/orders/${encoded}?tab=all`
    expect(urlOf('signed-http', settings, reference)).toBe(expected)
  })

  test('leads to the same page’s place, whatever the number is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 }), (reference) => {
        const url = urlOf('signed-http', settings, reference)
        if (url == null) return
        const { origin, pathname, search } = new URL(url)
        expect([origin, search]).toEqual(['https://shop.example', '?tab=all'])
        expect(decodeURIComponent(pathname.replace('/admin/orders/', ''))).toBe(reference)
      }),
    )
  })

  test.each([
    'http://shop.example/{brandReference}',
    'https://shop.example/orders',
    'https://{brandReference}.example/orders',
    'https://shop.example:{brandReference}/orders',
    'https://ada:secret@shop.example/{brandReference}',
    'javascript:alert({brandReference})',
    '{brandReference}',
  ])('does not take %s for a template', (orderUrl) => {
    const parsed = findIntegration('signed-http')?.settings.safeParse({ ...settings, orderUrl })
    expect(parsed?.error?.issues.map(({ path }) => path)).toEqual([['orderUrl']])
  })
})

test('an order in a shop is found by its id, else by its number', () => {
  const settings = { shop: 'aurora.myshopify.com' }
  expect(urlOf('shopify', settings, '#1001', '5551234')).toBe('https://admin.shopify.com/store/aurora/orders/5551234')
  expect(urlOf('shopify', settings, '#1001')).toBe('https://admin.shopify.com/store/aurora/orders?query=%231001')
  expect(urlOf('shopify', settings, null)).toBeNull()
  expect(urlOf('shopify', { shop: 'http://127.0.0.1:4001' }, '#1001', '5551234')).toBeNull()
})

test('an order by e-mail has no page', () => {
  const settings = { recipient: 'orders@a.example', sender: 'orders@b.example', senderName: 'B' }
  expect(urlOf('email', settings, 'A-1')).toBeNull()
})
