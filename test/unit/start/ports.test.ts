import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { choosePorts, requireFree } from '../../../bin/start/network/ports.ts'
import { wantedPorts } from '../../../bin/start/start-command.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

/** Takes a port, any free one unless it is named. */
async function take(host = '127.0.0.1', port = 0): Promise<number> {
  const server = createServer()
  servers.push(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as { port: number }).port))
  })
}

const options = { once: false, fresh: false, demo: false, byHand: false }
const wanted = (what: string, choice: number | 'auto', usual = 3000) => ({ what, option: `--${what}`, choice, usual })

test.each(['127.0.0.1', '::1'])(
  'a port taken on %s is named, with what wanted it and how to choose another',
  async (host) => {
    const port = await take(host)
    await expect(requireFree({ port, what: 'the API', option: '--port' })).rejects.toThrow(
      `A port is taken:\n- ${port}, wanted for the API (--port)\nStop what listens there`,
    )
  },
)

test('all taken ports are named at once', async () => {
  const [one, two] = [await take(), await take()]
  const free = await take()
  await new Promise((resolve) => servers.pop()?.close(resolve))
  const choice = choosePorts([wanted('api', one), wanted('emulator', free), wanted('brand', two)])
  await expect(choice).rejects.toThrow(new RegExp(`2 ports are taken:\n- ${one}.*\n- ${two}.*\n.*--port auto`))
})

test('the same port for two is said, too', async () => {
  await expect(choosePorts([wanted('api', 3999), wanted('brand', 3999)])).rejects.toThrow('3999, wanted for brand')
})

test('auto takes the first free port from the usual one on, and none twice', async () => {
  const usual = await take()
  const [one = 0, two = 0] = await choosePorts([wanted('api', 'auto', usual), wanted('brand', 'auto', usual)])
  expect(one).toBeGreaterThan(usual)
  expect(two).toBeGreaterThan(one)
  expect(await take('127.0.0.1', one)).toBe(one)
})

test('--port auto finds ports for everything that is not given', () => {
  const choices = (given: object) =>
    wantedPorts({ ...options, port: 3000, ...given }, ['aurora', 'borealis'], true).map(({ choice }) => choice)
  expect(choices({})).toEqual([3000, 4566, 4001, 4002])
  expect(choices({ port: 'auto' })).toEqual(['auto', 'auto', 'auto', 'auto'])
  expect(choices({ port: 'auto', brandPort: 5001 })).toEqual(['auto', 'auto', 5001, 5002])
  expect(choices({ emulatorPort: 'auto' })).toEqual([3000, 'auto', 4001, 4002])
})

test('where an emulator is given, no port is wanted for one', () => {
  const whats = wantedPorts({ ...options, port: 3000 }, ['aurora'], false).map(({ what }) => what)
  expect(whats).toEqual(['the API', 'the demo brand aurora'])
})
