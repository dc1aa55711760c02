import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Site, startSite } from '../../bin/start/site/site.ts'
import { dashboardConfigFiles } from '../../lib/dashboard/config/config-files.ts'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { axeFindings } from './axe.ts'
import { atDesk, type Desk, framesHaveOwnStorage } from './desk.ts'

/** A help desk: a page of another site with the panel in a frame, 340 pixels wide. */
const helpDeskPage = `<!doctype html><title>Help desk</title>
<iframe id="panel" title="Orders" width="340" height="760"></iframe>
<script>
  const frame = document.getElementById('panel')
  const heard = []
  addEventListener('message', ({ source, data }) => { if (source === frame.contentWindow) heard.push(data) })
  frame.src = new URLSearchParams(location.search).get('panel')
</script>`

const servers: Server[] = []
let site: Site
let helpDesk: string
let stranger: string

/** Not `localhost`, where the dashboard is: browsers take it for another site. */
async function startHelpDesk(): Promise<string> {
  const server = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(helpDeskPage))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  framesHaveOwnStorage()
  helpDesk = await startHelpDesk()
  stranger = await startHelpDesk()
  const file = join(mkdtempSync(join(tmpdir(), 'panel-')), 'dashboard.config.json')
  writeFileSync(file, JSON.stringify({ panel: { frameAncestors: [helpDesk] } }))
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
  for (const server of servers) server.close()
})

async function openAt(page: Page, origin: string, path: string): Promise<FrameLocator> {
  await page.goto(`${origin}/?${new URLSearchParams({ panel: `${site.url}/dashboard${path}` })}`)
  return page.frameLocator('#panel')
}

async function fillSignIn(page: Page): Promise<void> {
  const { username, password } = context.members.support
  await page.fill('input[name=username]', username)
  await page.fill('input[name=password]', password)
  await page.locator('[type=submit]').first().click()
}

async function signInFrom({ profile }: Desk, within: FrameLocator | Page): Promise<void> {
  const opening = profile.waitForEvent('page')
  await within.getByRole('button', { name: 'Sign in' }).click()
  const opened = await opening
  const closing = opened.waitForEvent('close')
  await fillSignIn(opened)
  await closing
}

const tell = (page: Page, message: object) =>
  page.evaluate(`frame.contentWindow.postMessage(${JSON.stringify(message)}, '*')`)

test('a help desk signs in by a window, finds a customer’s order without an address that names them, and acts in the dashboard', async () => {
  const email = `${randomUUID()}@panel.example`
  const order = sampleOrder(['brand-01', 'brand-02'])
  const { id, externalId } = await place({ ...order, customer: { ...order.customer, email } })
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    const { page, profile } = desk
    const addresses: string[] = []
    profile.on('request', (request) => addresses.push(request.url()))
    const panel = await openAt(page, helpDesk, '/panel')
    await signInFrom(desk, panel)
    await panel.getByText('Find an order here').waitFor()

    await tell(page, { type: 'diddo.search', query: email })
    await panel.getByRole('heading', { name: `Order ${externalId}` }).waitFor()
    for (const brand of ['brand-01', 'brand-02']) await panel.getByText(`Thing of ${brand}`).first().waitFor()
    const shown = (await panel.locator('body').textContent()) ?? ''
    expect(shown).not.toContain(email)
    expect(addresses.filter((address) => decodeURIComponent(address).includes(email))).toEqual([])
    const [heard, isWider] = await Promise.all([
      page.evaluate<{ type: string }[]>('heard'),
      panel.locator('body').evaluate('document.documentElement.scrollWidth > innerWidth'),
    ])
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['diddo.ready', 'diddo.height']))
    expect(isWider).toBe(false)

    // The next conversation of the same tab does not ask again.
    const next = await openAt(page, helpDesk, `/panel?order=${id}`)
    await next.getByRole('heading', { name: `Order ${externalId}` }).waitFor()

    const opening = profile.waitForEvent('page')
    await next.getByRole('link', { name: 'Refund' }).first().click()
    const dashboard = await opening
    // The frame's session is not the tab's, which signs in by itself.
    await dashboard.getByRole('button', { name: 'Sign in' }).click()
    await fillSignIn(dashboard)
    await dashboard.getByRole('dialog', { name: /Refund/ }).waitFor()
    expect(dashboard.url()).toContain(`${site.url}/dashboard/orders/${id}`)
  })
})

test('nobody else frames the panel, and nobody at all the dashboard', () =>
  atDesk(async (desk) => {
    const { page } = desk
    for (const [origin, path] of [
      [stranger, '/panel'],
      [helpDesk, '/orders'],
      [helpDesk, '/sign-in?popup'],
    ] as const) {
      const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
      const panel = await openAt(page, origin, path)
      await refused
      expect([path, await panel.getByRole('button').count()]).toEqual([path, 0])
      expect(await page.evaluate('heard')).toEqual([])
    }
    // That is what the test asked for.
    desk.complaints.length = 0
  }))

test('only the page around the panel is listened to, and a card number is not sent', () =>
  atDesk(async (desk) => {
    const { page } = desk
    const bodies: string[] = []
    page.on('request', (request) => bodies.push(request.postData() ?? ''))
    const panel = await openAt(page, helpDesk, '/panel')
    await signInFrom(desk, panel)
    await panel.getByText('Find an order here').waitFor()
    // From within the frame, as a page in it would send it.
    await panel.locator('body').evaluate(`postMessage({ type: 'diddo.search', query: 'from elsewhere' }, '*')`)
    await tell(page, { type: 'diddo.tokens', tokens: {} })
    await tell(page, { type: 'diddo.search', query: '4242 4242 4242 4242' })
    await panel.getByText('This looks like a card number. It was not sent.').waitFor()
    expect(bodies.filter((body) => /from elsewhere|4242/.test(body))).toEqual([])
  }))

test.each(['light', 'dark'] as const)('axe finds nothing in the panel: %s', async (colorScheme) => {
  const { id, externalId } = await place(sampleOrder(['brand-03']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(
    async (desk) => {
      const { page } = desk
      await page.goto(`${site.url}/dashboard/panel?order=${id}`)
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await signInFrom(desk, page)
      await page.getByRole('heading', { name: `Order ${externalId}` }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await axeFindings(page)).toEqual([])
    },
    // axe is put into the page as a script; the other tests keep the policy.
    { colorScheme, viewport: { width: 340, height: 760 }, bypassCSP: true },
  )
})
