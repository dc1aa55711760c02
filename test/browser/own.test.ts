import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Site, startSite } from '../../bin/start/site/site.ts'
import { dashboardConfigFiles } from '../../lib/dashboard/config/config-files.ts'
import { place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk } from './desk.ts'

/** The dashboard as a platform has made it its own, on a port of its own, with pages of another origin in it. */

const embedded = `<!doctype html><title>Loyalty</title><p id="said">nothing yet</p><script>
  addEventListener('message', ({ data }) => {
    document.getElementById('said').textContent = JSON.stringify(data)
    parent.postMessage({ type: 'diddo.height', height: 333 }, '*')
  })
  try { parent.document.title = 'taken over' } catch { document.title = 'kept apart' }
</script>`
const other = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(embedded))
let site: Site
let allowedOrigin: string

beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  allowedOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const both = (en: string, de: string) => ({ en, de })
  const file = join(mkdtempSync(join(tmpdir(), 'own-dashboard-')), 'dashboard.config.json')
  const config = {
    name: 'Shop support',
    colors: { accent: { light: '#8a1c5c', dark: '#ff9ad5' } },
    modulesOff: ['returns'],
    reasons: { reveal: [{ code: 'customer_contact', title: both('On the line', 'Am Telefon') }] },
    orders: { views: [{ title: both('Live only', 'Nur echte'), query: 'mode=live' }] },
    links: { order: [{ title: both('In the shop', 'Im Shop'), url: 'https://shop.example/orders/{externalId}' }] },
    embeds: [{ id: 'loyalty', title: both('Loyalty points', 'Treuepunkte'), src: `${allowedOrigin}/?o={orderId}` }],
  }
  writeFileSync(file, JSON.stringify(config))
  site = await startSite({
    port: 0,
    api: { origin: context.apiUrl, host: new URL(context.apiUrl).host },
    endpointUrl: context.endpointUrl,
    signIn: context.signIn,
    own: dashboardConfigFiles(file),
  })
})

afterAll(async () => {
  await site?.stop()
  other.close()
})

test('name, colour, pages, views, links and an embedded page are the platform’s', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-09']))
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.support, `/orders/${id}`, site.url)
    await desk.heading(`Order ${externalId}`).waitFor()
    expect(await page.title()).toBe(`Order ${externalId} · Shop support`)
    await page.getByRole('link', { name: 'Shop support' }).waitFor()
    expect(await page.getByRole('link', { name: 'Returns', exact: true }).count()).toBe(0)
    // The accent is that of the style sheet for this deployment, which came as a file.
    const primary = await page.evaluate<string>(`(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText)
      const name = rules.join(' ').match(/--color-background-button-primary-default-\\w+/)[0]
      return getComputedStyle(document.body).getPropertyValue(name)
    })()`)
    expect(primary.trim()).toBe('#8a1c5c')

    const frame = page.frameLocator('iframe[title="Loyalty points"]')
    await frame.locator('#said', { hasText: id }).waitFor()
    const said = JSON.parse((await frame.locator('#said').textContent()) ?? '')
    expect(said).toEqual({ type: 'diddo.order', orderId: id, externalId, language: 'en', scheme: 'light' })
    await expect.poll(() => page.locator('iframe.embed').getAttribute('height'), { timeout: 60_000 }).toBe('333')
    expect(await page.title()).not.toBe('taken over')

    await page.getByRole('button', { name: 'More', exact: true }).click()
    const link = page.getByRole('menuitem', { name: /In the shop/ })
    expect(await link.getAttribute('href')).toBe(`https://shop.example/orders/${encodeURIComponent(externalId)}`)

    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show details' }).click()
    const reveal = page.getByRole('dialog', { name: /details/ })
    await reveal.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'On the line' }).waitFor()
    expect(await page.getByRole('option').count()).toBe(1)
  })
})

test('a page of an origin that was not configured is not shown, whatever asks for it', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-09']))
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.support, `/orders/${id}`, site.url)
    await desk.heading(`Order ${externalId}`).waitFor()
    const refused = page.evaluate<string>(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
      const frame = document.createElement('iframe')
      frame.src = ${JSON.stringify(context.endpointUrl)}
      document.body.append(frame)
    })`)
    expect(await refused).toBe('frame-src')
    // That is what the test asked for.
    desk.complaints.length = 0
  })
})
