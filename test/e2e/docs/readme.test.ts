import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { call } from '../api.ts'

test('the README’s first call works as it stands', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const body = /-d '(\{.+?\})'/s.exec(readme)?.[1]
  const key = /Idempotency-Key: ([\w-]+)"/.exec(readme)?.[1]
  // The run's brands have other names than those of `npm start`.
  const order = JSON.parse(String(body).replaceAll('aurora', 'brand-01'))
  const headers = { 'idempotency-key': String(key) }
  const first = await call<{ id: string }>('POST', '/v1/orders', { body: order, headers })
  expect([first.status, first.body]).toEqual([201, expect.objectContaining({ status: 'placed' })])
  const second = await call<{ id: string }>('POST', '/v1/orders', { body: order, headers })
  expect([second.status, second.body.id, second.headers.get('idempotent-replayed')]).toEqual([
    201,
    first.body.id,
    'true',
  ])
})
