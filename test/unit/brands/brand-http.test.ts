import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createBrandHttp } from '../../../functions/brands/line/brand-http.ts'

describe('where commands may go', () => {
  const answering: Server[] = []
  afterEach(() => {
    for (const server of answering.splice(0)) server.close()
  })

  test('only to HTTPS, and to this machine only where that is allowed', async () => {
    let asked = 0
    const server = createServer((_, answer) => {
      asked++
      answer.end()
    }).listen(0, '127.0.0.1')
    answering.push(server)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const notLocal = createBrandHttp({ loopbackAllowed: false })
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      'http://brand.example/',
      'ftp://brand.example/',
      'x',
    ]) {
      expect(await notLocal({ method: 'POST', url, headers: {} })).toEqual({
        kind: 'no_answer',
        why: 'address_refused',
      })
    }
    expect(asked).toBe(0)
    const here = createBrandHttp({ loopbackAllowed: true })
    expect(await here({ method: 'POST', url: `http://127.0.0.1:${port}/`, headers: {} })).toMatchObject({ status: 200 })
    expect(await here({ method: 'POST', url: 'http://brand.example/', headers: {} })).toMatchObject({
      why: 'address_refused',
    })
    expect(await here({ method: 'POST', url: 'http://a:b@127.0.0.1:1/', headers: {} })).toMatchObject({
      why: 'address_refused',
    })
  })
})
