import { createServer, request, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailboxPage } from '../../../bin/start/site/mailbox-page.ts'
import { type Site, startSite } from '../../../bin/start/site/site.ts'

let api: Server
let site: Site
const seen: { method: string; url: string; host: string; body: string }[] = []
let mails: unknown[] = []

beforeEach(async () => {
  seen.length = 0
  mails = []
  api = createServer(async (incoming, answer) => {
    if (incoming.url === '/_ministack/ses/messages') {
      answer.end(JSON.stringify({ messages: { '000000000000': mails } }))
      return
    }
    let body = ''
    for await (const part of incoming) body += part
    seen.push({ method: incoming.method ?? '', url: incoming.url ?? '', host: incoming.headers.host ?? '', body })
    answer
      .writeHead(201, { etag: '"7"', 'content-type': 'application/json' })
      .end(JSON.stringify({ length: body.length }))
  })
  const port = await new Promise<number>((resolve) =>
    api.listen(0, '127.0.0.1', () => resolve((api.address() as { port: number }).port)),
  )
  const origin = `http://127.0.0.1:${port}`
  site = await startSite({ port: 0, api: { origin, host: 'abc.execute-api.localhost' }, endpointUrl: origin })
})

afterEach(async () => {
  await site.stop()
  api.closeAllConnections()
  api.close()
})

test("the API's paths are passed on under the API's own name, with query and body", async () => {
  const body = 'x'.repeat(300_000)
  const answer = await fetch(`${site.url}/v1/orders?limit=5`, { method: 'POST', body })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('etag')).toBe('"7"')
  expect(await answer.json()).toEqual({ length: body.length })
  expect(seen).toEqual([{ method: 'POST', url: '/v1/orders?limit=5', host: 'abc.execute-api.localhost', body }])
})

test.each(['/v1', '/admin/brands', '/support/searches', '/docs'])('%s belongs to the API', async (path) => {
  expect((await fetch(site.url + path)).status).toBe(201)
})

test('a path that only begins like one of them does not', async () => {
  expect((await fetch(`${site.url}/v10/orders`)).status).toBe(404)
  expect(seen).toEqual([])
})

test('the start page leads to everything, and the dashboard says that it is not built', async () => {
  const start = await (await fetch(`${site.url}/`)).text()
  for (const path of ['/docs', '/mailbox', '/dashboard']) expect(start).toContain(`href="${path}"`)
  expect(start).toContain('/dashboard')
})

test('an empty mailbox says so; a mail is shown and cannot break out of its place', async () => {
  expect(await (await fetch(`${site.url}/mailbox`)).text()).toContain('No e-mail yet')
  mails = [mail({ Subject: '<script>alert(1)</script>', BodyText: 'Your order & more' })]
  const shown = await (await fetch(`${site.url}/mailbox`)).text()
  expect(shown).not.toContain('<script>')
  expect(shown).toContain('Your order &amp; more')
})

test("a mail's own HTML is shown in a sandbox that only lets links out", () => {
  const shown = mailboxPage([{ ...mail({}), BodyHtml: '<p onclick="x()">Hello "you"</p>' }])
  expect(shown).toContain(
    'sandbox="allow-popups allow-popups-to-escape-sandbox" title="Shipped" srcdoc="&lt;p onclick=&quot;x()&quot;&gt;Hello',
  )
})

test('an API that does not answer is a problem, not a hang', async () => {
  api.closeAllConnections()
  await new Promise((resolve) => api.close(resolve))
  const answer = await fetch(`${site.url}/v1/orders`)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ code: 'unavailable', status: 503 })
})

test('an unusual request line is answered', async () => {
  const { port } = new URL(site.url)
  const status = await new Promise((resolve) =>
    request({ host: '127.0.0.1', port, path: '//' }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end(),
  )
  expect(status).toBe(404)
})

function mail(changes: { Subject?: string; BodyText?: string }) {
  return {
    MessageId: '1',
    Source: 'shop@example.com',
    To: ['ada@example.com'],
    CC: [],
    Subject: 'Shipped',
    BodyText: null,
    BodyHtml: null,
    Timestamp: 1_795_518_000,
    ...changes,
  }
}
