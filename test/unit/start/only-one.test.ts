import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onlyOne } from '../../../bin/start/processes/only-one.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'only-'))
  file = join(folder, 'run.pid')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second run in the same folder is refused while the first one runs', async () => {
  // This test's own parent is a process that surely runs, and is another one.
  writeFileSync(file, String(process.ppid))
  await expect(onlyOne(file, '')).rejects.toThrow(`as process ${process.ppid}`)
})

test('a file of a run that was killed is no obstacle, even when its number is another process by now', async () => {
  writeFileSync(file, String(process.ppid))
  const lock = await onlyOne(file, 'a program that this process is not')
  lock.release()
  writeFileSync(file, 'nonsense')
  ;(await onlyOne(file, '')).release()
})
