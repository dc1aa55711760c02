import { Agent, createServer, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESS_REFUSED, createSafeAgents } from '../../../functions/outgoing/safe-agent.ts'
import { refusedHosts } from './refused-hosts.ts'

let connections = 0
const server = createServer((_, answer) => answer.end('inside')).on('connection', () => connections++)
let port = 0

beforeAll(async () => {
  // Every address of this machine, IPv6 too where it has any.
  await new Promise<void>((resolve) => server.listen(0, resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

/** Answers of a name server, one after the other; the last one again and again. */
function answering(...answers: string[][]): LookupFunction {
  let asked = 0
  return (_hostname, options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? []
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all === true) callback(null, found)
    else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4)
  }
}

/** The status of an answer, or the error's code. */
function get(url: URL, agent: Agent | null): Promise<number | string> {
  if (agent === null) return Promise.resolve('refused')
  return new Promise((resolve) => {
    const start = url.protocol === 'https:' ? secureRequest : request
    const asked = start(url, { agent, timeout: 20_000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    asked.on('timeout', () => asked.destroy(new Error('timeout')))
    asked.end()
  })
}

/** The guard without its first line: as if `targetFault` had let everything through, to any port. Names lead here. */
const agentFor = createSafeAgents({ loopbackAllowed: false, lookup: answering(['127.0.0.1']) })
const parseable = refusedHosts.filter((host) => URL.canParse(`http://${host}:1/`))

/** Refused before any connection is tried: by us, or with one of request-filtering-agent's sentences. */
const REFUSED = expect.stringMatching(/^(refused|ERR_ADDRESS_REFUSED|DNS lookup .* is not allowed.*)$/)

test('without the guard these hosts do reach this machine', async () => {
  const before = connections
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '１２７.０.０.１', '0']) {
    expect([host, await get(new URL(`http://${host}:${port}/`), new Agent())]).toEqual([host, 200])
  }
  expect(connections).toBe(before + 6)
})

test.each(parseable)('nothing connects to %s', async (host) => {
  const before = connections
  for (const scheme of ['http', 'https']) {
    const url = new URL(`${scheme}://${host}:${port}/`)
    expect(await get(url, agentFor(url))).toEqual(REFUSED)
  }
  expect(connections).toBe(before)
})

test.each([
  ['127.0.0.1'],
  ['::1'],
  ['::ffff:127.0.0.1'],
  ['10.0.0.1'],
  ['169.254.169.254'],
  ['::7f00:1'],
  ['1::1'],
  ['64:ff9b::7f00:1'],
  ['2002:7f00:1::'],
  ['2606:4700::5efe:7f00:1'],
  ['2606:4700::100:5efe:7f00:1'],
  ['2606:4700::300:5efe:7f00:1'],
])('a name that resolves to %s is refused', async (address) => {
  const before = connections
  const guarded = createSafeAgents({ loopbackAllowed: false, lookup: answering([address]) })
  for (const scheme of ['http', 'https']) {
    const url = new URL(`${scheme}://hooks.example.com:${port}/`)
    expect(await get(url, guarded(url))).toEqual(REFUSED)
  }
  expect(connections).toBe(before)
})

test('a name with one public and one private address is refused', async () => {
  const before = connections
  const lookup = answering(['93.184.215.14', '127.0.0.1'])
  const url = new URL(`https://hooks.example.com:${port}/`)
  expect(await get(url, createSafeAgents({ loopbackAllowed: false, lookup })(url))).toBe(ADDRESS_REFUSED)
  expect(connections).toBe(before)
})

test('a name that changes its answer after a first look is judged by the answer that connects', async () => {
  const before = connections
  const lookup = answering(['93.184.215.14'], ['127.0.0.1'])
  // Somebody looks first, and is told a public address.
  await new Promise<void>((resolve) => lookup('hooks.example.com', { all: true }, () => resolve()))
  const url = new URL(`https://hooks.example.com:${port}/`)
  expect(await get(url, createSafeAgents({ loopbackAllowed: false, lookup })(url))).toBe(ADDRESS_REFUSED)
  expect(connections).toBe(before)
})

test('the local stage reaches this machine by its two names, and nothing else of it', async () => {
  const guarded = createSafeAgents({ loopbackAllowed: true })
  const status = (host: string) => {
    const url = new URL(`http://${host}:${port}/`)
    return get(url, guarded(url))
  }
  expect(await status('127.0.0.1')).toBe(200)
  expect(await status('localhost')).toBe(200)
  expect(await status('127.0.0.2')).toEqual(REFUSED)
  expect(await status('[::1]')).toEqual(REFUSED)
})
