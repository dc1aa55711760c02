import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetStreamPositions } from '../../../bin/start/emulator/stream-positions.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('stream positions are forgotten, everything else is kept', () => {
  const file = join(folder, 'lambda.json')
  const kept = { functions: { a: 1 }, esms: { b: 2 } }
  writeFileSync(
    file,
    JSON.stringify({ __ministack_format__: 2, payload: { ...kept, dynamodb_stream_positions: { c: 37 } } }),
  )
  forgetStreamPositions(folder)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ __ministack_format__: 2, payload: kept })
})

test('a first start has no state to repair', () => {
  expect(() => forgetStreamPositions(folder)).not.toThrow()
})
