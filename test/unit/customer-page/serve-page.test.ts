import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { expect, test } from 'vitest'
import { showCustomerPageRoute } from '../../../functions/customer-page/customer-page.routes.ts'
import { servePage } from '../../../functions/customer-page/serve-page.ts'
import { showPage } from '../../../functions/customer-page/show-page.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { serveRoutes } from '../../../functions/http/serve-routes.ts'
import { order } from './page-orders.ts'
import { capableBrand, openedAt, pageStand, tokenOf } from './page-stand.ts'

const { dependencies } = pageStand(order(), capableBrand())
const serve = serveRoutes([
  [
    showCustomerPageRoute,
    servePage(showCustomerPageRoute, (request) => {
      if (request.token === 'busy') throw new Problem('rate_limited', 'Too many.', { extensions: { retryAfter: 7 } })
      if (request.token === 'broken') throw new Error('a secret that must not be shown')
      return showPage({ ...request, now: openedAt }, dependencies)
    }),
  ],
])

async function ask(method: string, token: string, query: Record<string, string> = {}) {
  const event = {
    routeKey: `${method} ${showCustomerPageRoute.path}`,
    rawPath: `/orders/${token}`,
    headers: {},
    pathParameters: { token },
    queryStringParameters: query,
    requestContext: { requestId: crypto.randomUUID(), http: { method } },
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  const answer = await serve(event, {} as Context)
  if (typeof answer === 'string') throw new Error('An answer of API Gateway’s old form.')
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body }
}

test('an answer is a page with a policy of its own, in place of that of the API', async () => {
  const { status, headers, body } = await ask('GET', tokenOf(), { lang: 'es', utm_source: 'mail' })
  expect(status).toBe(200)
  expect(body).toContain('<html lang="es">')
  expect(headers['Content-Type']).toBe('text/html; charset=utf-8')
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(headers['Cache-Control']).toBe('no-store')
})

test('its head alone has the same headers', async () => {
  const whole = await ask('GET', tokenOf())
  const head = await ask('HEAD', tokenOf())
  expect(head.body).toBeUndefined()
  const { 'X-Request-Id': _, ...headers } = head.headers
  expect(whole.headers).toMatchObject(headers)
})

test.each([
  ['busy', 429, 'Demasiadas solicitudes'],
  ['broken', 500, 'Se ha producido un error'],
  ['a'.repeat(201), 404, 'Este enlace no funciona'],
] as const)('%s: a problem is a page too, %i', async (token, status, said) => {
  const answer = await ask('GET', token, { lang: 'es' })
  expect(answer.status).toBe(status)
  expect(answer.body).toContain(said)
  expect(answer.body).not.toContain('a secret')
  expect(answer.headers['Content-Type']).toBe('text/html; charset=utf-8')
  expect(answer.headers['X-Robots-Tag']).toBe('noindex, nofollow')
  if (status === 429) expect(answer.headers['Retry-After']).toBe('7')
})
