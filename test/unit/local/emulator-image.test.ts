import { expect, test } from 'vitest'
import { dockerCommand } from '../../../bin/local/emulator-image.ts'

test('the image runs in the pinned version, on loopback only, with its state outside and as the user', () => {
  const { command, arguments: words } = dockerCommand({
    version: '1.5.33',
    port: 4601,
    stateFolder: '/home/ada/diddo/.local/emulator',
    user: { uid: 501, gid: 20 },
  })
  expect(command).toBe('docker')
  expect(words.at(-1)).toBe('ministackorg/ministack:1.5.33')
  expect(words).toContain('127.0.0.1:4601:4601')
  expect(words).toContain('/home/ada/diddo/.local/emulator:/var/lib/diddo')
  expect(words).toContain('501:20')
  expect(words).toContain('GATEWAY_PORT=4601')
  expect(words).toContain('PERSIST_STATE=1')
})
