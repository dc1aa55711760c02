import { createServer, request, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

const shown = async (path: string) => (await fetch(`${site.url}${path}`)).text()

test('an empty mailbox says so; a full one lists its mails, the newest first', async () => {
  expect(await shown('/mailbox')).toContain('No e-mail yet')
  mails = [mail({ Subject: '<script>alert(1)</script>' }), mail({ MessageId: 'a/b', Subject: 'Second' })]
  const list = await shown('/mailbox')
  expect(list).not.toContain('<script>')
  expect(list).toContain('href="/mailbox/a%2Fb"')
  expect(list.indexOf('Second')).toBeLessThan(list.indexOf('&lt;script&gt;'))
})

test('a mail is shown light, dark, as on a phone and as text', async () => {
  mails = [
    mail({
      MessageId: 'a/b',
      BodyText: 'Your order & more',
      BodyHtml: '<style>@media (prefers-color-scheme:dark){p{color:red}}</style>',
    }),
  ]
  for (const look of ['light', 'dark', 'phone', 'text']) {
    expect(await shown('/mailbox/a%2Fb')).toContain(`href="/mailbox/a%2Fb?look=${look}"`)
  }
  expect(await shown('/mailbox/a%2Fb')).toContain('<iframe class="light" style="color-scheme:light"')
  expect(await shown('/mailbox/a%2Fb')).toContain('@media (max-width:0){p{color:red}}')
  expect(await shown('/mailbox/a%2Fb?look=dark')).toContain('<iframe class="dark" style="color-scheme:dark"')
  expect(await shown('/mailbox/a%2Fb?look=dark')).toContain('@media (min-width:0){p{color:red}}')
  expect(await shown('/mailbox/a%2Fb?look=phone')).toContain('<iframe class="phone" style="color-scheme:light"')
  const text = await shown('/mailbox/a%2Fb?look=text')
  expect(text).toContain('Your order &amp; more')
  expect(text).not.toContain('<iframe')
  expect((await fetch(`${site.url}/mailbox/none`)).status).toBe(404)
})

test("a mail's own HTML is shown in a sandbox that only lets links out", async () => {
  mails = [mail({ BodyHtml: '<p onclick="x()">Hello "you"</p>' })]
  expect(await shown('/mailbox/1')).toContain(
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

function mail(changes: { MessageId?: string; Subject?: string; BodyText?: string; BodyHtml?: string }) {
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
