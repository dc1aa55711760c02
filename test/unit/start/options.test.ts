import { expect, test } from 'vitest'
import { parseStart, startHelp } from '../../../bin/start/options.ts'

test('the defaults are those of the README', () => {
  expect(parseStart([])).toEqual({
    once: false,
    fresh: false,
    help: false,
    port: 3000,
    emulatorPort: 4566,
    brandPort: 4001,
  })
})

test('every option is read, and named in the help', () => {
  const words = ['--once', '--fresh', '--port', '3100', '--emulator-port', '4600', '--brand-port', '4101']
  expect(parseStart(words)).toMatchObject({ once: true, fresh: true, port: 3100, emulatorPort: 4600, brandPort: 4101 })
  for (const word of words.filter((word) => word.startsWith('--'))) expect(startHelp).toContain(word)
})

test('an unknown option is named, with where to look', () => {
  expect(() => parseStart(['--twice'])).toThrow(/--twice[\s\S]*npm start -- --help/)
})
