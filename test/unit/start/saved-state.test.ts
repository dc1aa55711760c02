import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lossIfKilled, lossOfLastRun, markSaved, markUnsaved } from '../../../bin/start/emulator/saved-state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function savedAt(time: Date): void {
  const file = join(folder, 'dynamodb.json')
  writeFileSync(file, '{}')
  utimesSync(file, time, time)
}

test('a run that ended by itself lost nothing, and neither did a first one', () => {
  expect(lossOfLastRun(folder)).toBeNull()
  markUnsaved(folder)
  markSaved(folder)
  expect(lossOfLastRun(folder)).toBeNull()
})

test('money row 9: a run whose emulator was killed lost what came after the last saving, or everything', () => {
  markUnsaved(folder)
  expect(lossOfLastRun(folder)).toBe('The emulator of the last run was killed before it had saved: everything is lost.')
  savedAt(new Date(2026, 10, 28, 15, 4, 5))
  expect(lossOfLastRun(folder)).toContain('everything after 15:04:05 is lost')
  expect(lossIfKilled(folder)).toBe('Without saving, the emulator loses everything after 15:04:05.')
})
