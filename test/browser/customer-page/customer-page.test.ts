import type { Page as BrowserPage } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Voice } from '../../../functions/brands/voice.ts'
import { showPage, showReturnForm } from '../../../functions/customer-page/show-page.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { Pictures } from '../../../functions/orders/products/pictures.ts'
import { type Page, pageHeaders, pageText } from '../../../functions/pages/page.ts'
import { eventually, place, readOrder } from '../../e2e/api.ts'
import { act, arrived } from '../../e2e/brand.ts'
import { pageLink } from '../../e2e/customer-page/page-links.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { counted, line, order, parcel, states } from '../../unit/customer-page/page-orders.ts'
import { capableBrand, pageStand, requestOf } from '../../unit/customer-page/page-stand.ts'
import { axeFindings } from '../axe.ts'
import { atDesk } from '../desk.ts'
import { FOR_AXE } from '../looks.ts'

const voice: Voice = {
  occasions: ['shipped'],
  senderName: 'Aurora Atelier',
  senderAddress: null,
  replyTo: null,
  language: 'en',
  timeZone: 'Europe/Berlin',
  logoUrl: 'https://cdn.aurora.example/logo.svg',
  accentColour: '#e8c400',
  texts: null,
  imprint: 'Aurora Atelier GmbH\nHauptstraße 1, 10115 Berlin',
}

/** Titles that are long, Japanese, from right to left, and without a place to break. */
const titles = ['有機コットンの長袖シャツ（ネイビー）', 'وشاح من الصوف الناعم، أحمر', 'Tee', 'Hoodie'.repeat(12)]
const long = order({
  status: 'completed',
  fulfillmentStatus: 'delivered',
  lines: Array.from({ length: 40 }, (_, index) =>
    line(index + 1, titles[index % titles.length] ?? '', { quantities: counted({ fulfilled: 2, delivered: 2 }) }),
  ),
  fulfillments: [parcel({ status: 'delivered', lines: [{ lineId: 'line_4', quantity: 2 }] })],
})

async function pageOf(brandOrder: BrandOrder, show = showPage, lang = 'en', pictures: Pictures = {}): Promise<Page> {
  const { dependencies, stand } = pageStand(brandOrder, capableBrand({ voice }))
  stand.pictures = pictures
  return (await show(requestOf({ lang }), dependencies)).page
}

/** The page as the deployed function answers it, at an address of its own. */
async function showIn(browser: BrowserPage, page: Page): Promise<void> {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', ...pageHeaders(page) }
  await browser.unrouteAll()
  await browser.route('https://orders.example/**', (route) => route.fulfill({ headers, body: pageText(page) }))
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40"/></svg>'
  await browser.route('https://cdn.aurora.example/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: svg }),
  )
  await browser.route('https://pictures.example/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/missing.svg') return route.fulfill({ status: 404 })
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${pathname === '/tall.svg' ? 300 : 100}"><rect width="100" height="300" fill="#1f3a5f"/></svg>`
    return route.fulfill({ contentType: 'image/svg+xml', body })
  })
  await browser.goto('https://orders.example/orders/token')
}

/** A square, a tall one, one that does not exist, and for a quarter of the lines none. */
const PICTURES = ['square', 'tall', 'missing']
const pictured: Pictures = Object.fromEntries(
  long.lines.flatMap(({ id }, index) => {
    const name = PICTURES[index % 4]
    return name === undefined ? [] : [[id, `https://pictures.example/${name}.svg`]]
  }),
)

/** Each has something that the others have not. */
const SHOWN = ['preparing', 'partlyShipped', 'ready', 'delivered', 'test']

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const

test('every page passes axe and fits a phone, in both schemes', async () => {
  const pages: [string, Page][] = [
    ...(await Promise.all(
      SHOWN.map(async (state): Promise<[string, Page]> => [state, await pageOf(states[state] as BrandOrder)]),
    )),
    ['forty lines', await pageOf(long, showPage, 'ja')],
    ['forty pictures', await pageOf(long, showPage, 'de', pictured)],
    [
      'the form',
      await pageOf(long, (request, all) => showReturnForm(request, { ...all, newFormId: () => 'form' }), 'de'),
    ],
    ['a bad link', (await showPage(requestOf({ token: 'x', lang: 'fr' }), pageStand(long).dependencies)).page],
  ]
  await atDesk(async ({ page: browser }) => {
    for (const [name, page] of pages) {
      await showIn(browser, page)
      for (const { colorScheme, viewport } of looks) {
        await browser.setViewportSize(viewport)
        await browser.emulateMedia({ colorScheme })
        const look = `${name}, ${colorScheme}, ${viewport.width} pixels`
        expect([look, await axeFindings(browser)]).toEqual([look, []])
        const isWider = await browser.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
        expect([look, isWider]).toEqual([look, false])
      }
    }
  }, FOR_AXE)
})

test('its policy lets the style and the brand’s logo pass', async () => {
  await atDesk(async ({ page: browser }) => {
    await showIn(browser, await pageOf(states.shipped as BrandOrder))
    expect(await browser.evaluate("document.querySelector('.brand img').naturalWidth")).toBe(120)
    const colour = "getComputedStyle(document.querySelector('header')).borderTopColor"
    expect(await browser.evaluate(colour)).toBe('rgb(232, 196, 0)')
  })
})

test('pictures of products have their place before they come, and tell their server of no page', async () => {
  await atDesk(async ({ page: browser }) => {
    const asked: (string | undefined)[] = []
    browser.on('request', (request) => {
      if (request.url().startsWith('https://pictures.example/')) asked.push(request.headers().referer)
    })
    await showIn(browser, await pageOf(long, showPage, 'en', pictured))
    const boxes = `[...document.querySelectorAll('.picture')].map((one) => [one.offsetWidth, one.offsetHeight].join())`
    const sizes = await browser.evaluate<string[]>(boxes)
    expect(new Set(sizes)).toEqual(new Set(['56,56']))
    // Forty lines; the parcel has none with a picture.
    expect(sizes).toHaveLength(40)
    await browser.locator('.picture img').last().scrollIntoViewIfNeeded()
    await eventually('the last picture', () =>
      browser.evaluate<boolean>(`[...document.querySelectorAll('.picture img')].some((one) => one.naturalWidth > 0)`),
    )
    expect(await browser.evaluate(boxes)).toEqual(sizes)
    expect(asked.length).toBeGreaterThan(1)
    expect(new Set(asked)).toEqual(new Set([undefined]))
  })
})

test('without script, an order is read and a return started, by keyboard and button', async () => {
  const brandId = 'brand-09'
  const placed = await place(sampleOrder([brandId]))
  const id = placed.brandOrders[0]?.id ?? ''
  await arrived(brandId, id)
  await act(brandId, id, 'ship')
  await eventually('the shipment', async () => (await readOrder(placed.id)).brandOrders[0]?.fulfillments.length === 1)
  const link = await pageLink(id, 'de')
  const returns = async () => (await readOrder(placed.id)).brandOrders[0]?.returns ?? []
  await atDesk(
    async ({ page: browser }) => {
      await browser.goto(link)
      await browser.getByRole('heading', { level: 1, name: 'Ihre Bestellung ist unterwegs' }).waitFor()
      await browser.getByRole('link', { name: 'Rücksendung anmelden' }).click()
      await browser.getByRole('button', { name: 'Weiter' }).click()
      await browser.getByRole('alert').getByText('Wählen Sie einen Grund.').waitFor()
      await browser.getByLabel(/^Thing of/).fill('1')
      await browser.getByLabel('Grund der Rücksendung').selectOption('damaged')
      await browser.getByRole('button', { name: 'Weiter' }).press('Enter')
      await browser.getByText('Sie ist noch nicht angemeldet.').waitFor()
      await browser.getByRole('button', { name: 'Ändern' }).click()
      expect(await browser.getByLabel('Grund der Rücksendung').inputValue()).toBe('damaged')
      await browser.getByRole('button', { name: 'Weiter' }).click()
      expect(await returns()).toEqual([])
      await browser.getByRole('button', { name: 'Rücksendung anmelden' }).click()
      await browser.getByRole('heading', { name: 'Ihre Rücksendung ist angemeldet' }).waitFor()
      expect(await returns()).toHaveLength(1)
      // Sent again by a reload: the same form.
      await browser.reload()
      await browser.getByRole('heading', { name: 'Diese Rücksendung ist schon angemeldet' }).waitFor()
      await browser.getByRole('link', { name: 'Zurück zur Bestellung' }).click()
      await browser.getByRole('heading', { name: 'Rücksendungen' }).waitFor()
      expect(await returns()).toHaveLength(1)
    },
    { javaScriptEnabled: false },
  )
})
