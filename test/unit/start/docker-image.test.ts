import { expect, test } from 'vitest'
import { dockerCommand } from '../../../bin/start/emulator/docker-image.ts'

const options = {
  version: '1.5.33',
  port: 4601,
  stateFolder: '/home/ada/diddo/.local/emulator',
  user: { uid: 501, gid: 20 },
}

test('the image runs in the pinned version, on loopback only, with its state outside and as the user', () => {
  const { command, arguments: words, hostForFunctions } = dockerCommand({ ...options, platform: 'darwin' })
  expect(command).toBe('docker')
  expect(words.at(-1)).toBe('ministackorg/ministack:1.5.33')
  expect(words).toContain('127.0.0.1:4601:4601')
  expect(words).toContain('/home/ada/diddo/.local/emulator:/var/lib/diddo')
  expect(words).toContain('501:20')
  expect(words).toContain('GATEWAY_PORT=4601')
  expect(words).toContain('PERSIST_STATE=1')
  expect(hostForFunctions).toBe('host.docker.internal')
})

test("on Linux it shares the host's network, and listens on loopback there", () => {
  const { arguments: words, hostForFunctions } = dockerCommand({ ...options, platform: 'linux' })
  expect(words.join(' ')).toContain('--network host')
  expect(words).toContain('BIND_HOST=127.0.0.1')
  expect(words.join(' ')).not.toContain('--publish')
  expect(hostForFunctions).toBe('127.0.0.1')
})
