import { describe, expect, test } from 'vitest'
import { voiceLanguages } from '../../../functions/brands/voice.ts'
import { showPage } from '../../../functions/customer-page/show-page.ts'
import { Problem } from '../../../functions/http/problem.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { pageHeaders } from '../../../functions/pages/page.ts'
import { line, order, states } from './page-orders.ts'
import { brandOrderId, capableBrand, openedAt, pageSecret, pageStand, requestOf, tokenOf } from './page-stand.ts'
import { shown, voice, words } from './shown-page.ts'

describe('a link', () => {
  const cases: [string, string, number][] = [
    ['that was cut off', tokenOf().slice(0, -1), 404],
    ['that was changed', tokenOf().replace('bo_01K', 'bo_01J'), 404],
    ['signed with another secret', tokenOf(brandOrderId, 'T'.repeat(43)), 404],
    ['to an order that does not exist', tokenOf('bo_01KB3XJ7Q2V9M4N8R6T1W5Y0ZB0123456789'), 404],
    ['to another brand’s part of the order', tokenOf('bo_01KB3XJ7Q2V9M4N8R6T1W5Y0ZA0123456780'), 404],
    ['that has expired', tokenOf(brandOrderId, pageSecret, 0), 410],
    ['that was forged and has expired', tokenOf(brandOrderId, 'T'.repeat(43), -1), 404],
    ['that is none', '../../etc/passwd', 404],
  ]
  test.each(cases)('%s shows nothing of any order', async (_, token, status) => {
    const answer = await shown(states.shipped as BrandOrder, capableBrand({ voice }), { token })
    expect(answer.status).toBe(status)
    for (const secret of ['Aurora', 'PLAT-10001', 'help@', brandOrderId]) expect(answer.text).not.toContain(secret)
  })

  test('that was forged costs no read and counts as no opening; a good one counts as one', async () => {
    const forged = await shown(order(), undefined, { token: tokenOf(brandOrderId, 'T'.repeat(43)) })
    expect([forged.stand.reads, forged.stand.counted]).toEqual([0, 0])
    const good = await shown(order())
    expect([good.status, good.stand.reads, good.stand.counted]).toEqual([200, 1, 1])
  })

  test('stays good while the secret is rotated once, and not twice', async () => {
    const { dependencies, stand } = pageStand(order())
    stand.values = ['new'.padEnd(43, '.'), pageSecret]
    expect((await showPage(requestOf(), dependencies)).status).toBe(200)
    stand.values = ['newest'.padEnd(43, '.'), 'new'.padEnd(43, '.')]
    const later = new Date(openedAt.getTime() + 300_000)
    expect((await showPage(requestOf({ now: later }), dependencies)).status).toBe(404)
  })

  test('opened too often is refused before anything is read', async () => {
    const { dependencies, stand } = pageStand(order())
    const limit = async () => {
      throw new Problem('rate_limited', 'Too many.')
    }
    await expect(showPage(requestOf(), { ...dependencies, limit })).rejects.toMatchObject({ code: 'rate_limited' })
    expect(stand.reads).toBe(0)
  })
})

describe('what the page says', () => {
  const said: Record<string, readonly string[]> = {
    received: ['We have received your order', 'as soon as something has been sent'],
    preparing: ['We are preparing your order', 'waiting for new stock', 'December 4, 2026', '3 to 5 working days'],
    partlyShipped: [
      'Part of your order is on its way',
      'Parcel 1 of 2',
      'Out for delivery',
      'could not deliver it',
      'Bote, B-77',
      '3 × Aurora socks',
      'out of stock',
      'no longer possible',
      '$25.72',
      'being processed',
      'Start a return',
    ],
    shipped: ['Your order is on its way', 'Track with UPS: 1Z999AA10123456784', 'November 24, 2026'],
    ready: ['ready to collect', 'Hauptstraße 1'],
    delivered: [
      'has arrived',
      'November 25, 2026',
      'payment method on November 28',
      'could not refund this yet',
      'R-77',
    ],
    returning: ['should have arrived by now', 'do not send anything before'],
    refused: ['cannot complete your order', '2 × Aurora tee, M', 'out of stock', '$56.84'],
    cancelled: ['has been cancelled', 'What will not be sent'],
    test: ['test order'],
  }
  test.each(Object.keys(said))('%s', async (state) => {
    const { status, text } = await shown(states[state] as BrandOrder)
    expect(status).toBe(200)
    for (const part of said[state] ?? []) expect(words(text)).toContain(part)
    expect(words(text)).toContain('help@aurora.example')
    // A reason that accuses somebody stays with the desk.
    expect(words(text)).not.toMatch(/fraud/i)
    expect(text).not.toMatch(/<script|undefined|null|NaN|\[object/)
  })

  test.each(Object.keys(said))('%s, in every language, whole', async (state) => {
    const texts = await Promise.all(
      voiceLanguages.map(async (lang) => words((await shown(states[state] as BrandOrder, undefined, { lang })).text)),
    )
    expect(new Set(texts).size).toBe(voiceLanguages.length)
    // Numbers of parcels, amounts and goods are the same in all.
    for (const text of texts) {
      expect(text).toContain('Aurora tee, M')
      expect(text).toContain('PLAT-10001')
    }
  })

  test('a return can be started where the rule of the API allows it, and nowhere else', async () => {
    for (const [state, brandOrder] of Object.entries(states)) {
      const { text } = await shown(brandOrder)
      const isPossible = ['partlyShipped', 'shipped', 'ready', 'delivered'].includes(state)
      expect([state, text.includes('/return"')]).toEqual([state, isPossible])
      const none = capableBrand({ settings: { url: 'https://brand.example/c', returns: 'none' } })
      expect((await shown(brandOrder, none)).text).not.toContain('/return"')
    }
  })

  test('of a brand that is gone: all of the order, and to answer the mail', async () => {
    const { status, text } = await shown(states.shipped as BrandOrder, null)
    expect(status).toBe(200)
    expect(text).toContain('reply to the email')
    expect(text).not.toContain('/return"')
  })

  test('titles that look like markup stay text, and links lead to the web only', async () => {
    const lines = [line(1, '<img src=x onerror=alert(1)> "tee" & co')]
    const brand = capableBrand({
      support: { email: 'a"b@x.example', phone: null, url: 'javascript:alert(1)' },
      returnPolicyUrl: 'data:text/html,x',
    })
    const { text } = await shown(order({ lines }), brand)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;tee&quot; &amp; co')
    expect(text).not.toMatch(/javascript:|data:text|<img/)
  })
})

describe('the look', () => {
  test('is the brand’s: logo, colour with a text that can be read on it, imprint, language', async () => {
    const { text, page } = await shown(states.shipped as BrandOrder, capableBrand({ voice }))
    expect(page.language).toBe('de')
    expect(text).toContain('<img src="https://cdn.aurora.example/logo.svg?v=2" alt="Aurora Atelier"')
    expect(text).toContain('--main: #ffee00; --on-main: #000000')
    expect(text).toContain('Aurora GmbH\nHRB 1')
  })

  test('is whole without a voice', async () => {
    const { text, page } = await shown(states.shipped as BrandOrder)
    expect(page.language).toBe('en')
    expect(text).toContain('<bdi>Aurora</bdi>')
    expect(text).not.toContain('<img')
  })

  test('the language is the address’s, or the browser’s, or the brand’s', async () => {
    const brand = capableBrand({ voice })
    const of = async (lang: string | undefined, header?: string) => {
      const headers = header === undefined ? {} : { 'accept-language': header }
      return (await shown(order(), brand, { lang, headers })).page.language
    }
    expect(await of('ja', 'fr')).toBe('ja')
    expect(await of('xx', 'fr-CH, en;q=0.9')).toBe('fr')
    expect(await of(undefined, 'pt-BR;q=0.9, es;q=0.3, en;q=0.5')).toBe('en')
    expect(await of(undefined, 'pt, *;q=0.1, en;q=0')).toBe('de')
    expect(await of(undefined)).toBe('de')
  })

  test('a chosen language stays in the links, another is one click away', async () => {
    const { text } = await shown(states.shipped as BrandOrder, undefined, { lang: 'fr' })
    expect(text).toContain(`/orders/${tokenOf()}/return?lang=fr"`)
    for (const lang of voiceLanguages) expect(text).toContain(`href="?lang=${lang}"`)
  })

  test('leaves out a logo whose server would begin another rule of its policy', async () => {
    const logoUrl = 'https://a;script-src/logo.svg'
    const { page, text } = await shown(order(), capableBrand({ voice: { ...voice, logoUrl } }))
    expect(pageHeaders(page)['Content-Security-Policy']).not.toContain('script-src')
    expect(text).toContain('<bdi>Aurora Atelier</bdi>')
  })

  test('its policy lets this style and the brand’s server for the logo pass, and nothing else', async () => {
    const { page } = await shown(order(), capableBrand({ voice }))
    const headers = pageHeaders(page)
    expect(headers['Content-Security-Policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; img-src data: https:\/\/cdn\.aurora\.example; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' })
    const plain = pageHeaders((await shown(order())).page)
    expect(plain['Content-Security-Policy']).toContain('img-src data:;')
    expect(plain).not.toHaveProperty('Cross-Origin-Embedder-Policy')
  })
})

test('it is small: forty lines are below 24 KB', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => line(index + 1, `有機コットンの長袖シャツ ${index}`))
  const { text } = await shown(order({ lines }), capableBrand({ voice }))
  expect(Buffer.byteLength(text)).toBeLessThan(24_000)
})
