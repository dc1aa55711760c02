import { expect, test } from 'vitest'
import { context } from '../context.ts'

test('the API describes itself to everybody', async () => {
  const answer = await fetch(`${context.apiUrl}/v1/openapi.json`)
  expect(answer.status).toBe(200)
  const document = (await answer.json()) as { openapi: string; paths: object }
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(Object.keys(document.paths)).toContain('/v1/orders/{orderId}')
})

test('the page of the documentation brings its own files, and a policy that allows no others', async () => {
  const page = await fetch(`${context.apiUrl}/docs`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
  )
  expect(policy).not.toMatch(/https?:|\*/)
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
  expect(files.length).toBe(2)
  for (const path of files) expect((await fetch(context.apiUrl + path)).status, path).toBe(200)
  expect((await fetch(`${context.apiUrl}/docs/passwd`)).status).toBe(404)
})
