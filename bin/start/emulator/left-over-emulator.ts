import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { waitFor } from '../processes/wait.ts'
import { markSaved } from './saved-state.ts'

const execute = promisify(execFile)

/** Runs MiniStack; its name in a command line tells that a process is an emulator of ours. */
export const EMULATOR_PROGRAM = 'saving_ministack.py'

/**
 * Where the emulator unpacks functions. Outside the project on purpose: a
 * function must not find the project's node_modules or its package.json, which
 * it would not have on AWS.
 */
export function temporaryFolder(stateFolder: string): string {
  const name = createHash('sha256').update(stateFolder).digest('hex').slice(0, 12)
  return join(tmpdir(), `diddo-emulator-${name}`)
}

/**
 * Ends an emulator of this same state folder that an `npm start` left running
 * because it was killed. Only a process that the emulator's own file names, and whose
 * command line is the emulator's, is touched.
 */
export async function stopLeftOver(port: number, stateFolder: string, log: (line: string) => void): Promise<void> {
  const file = join(temporaryFolder(stateFolder), `ministack-${port}.pid`)
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').trim())
  if (!Number.isInteger(pid) || !(await isEmulator(pid))) return
  log('stopping an emulator that an earlier run left behind')
  process.kill(pid, 'SIGTERM')
  await waitFor('the earlier emulator to end', async () => ((await isEmulator(pid)) ? undefined : true), {
    seconds: 20,
  })
  markSaved(stateFolder)
}

async function isEmulator(pid: number): Promise<boolean> {
  // Linux says it in /proc, where `ps` may not be installed; macOS has `ps` only.
  const file = `/proc/${pid}/cmdline`
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ').includes(EMULATOR_PROGRAM)
  try {
    const { stdout } = await execute('ps', ['-ww', '-p', String(pid), '-o', 'command='])
    return stdout.includes(EMULATOR_PROGRAM)
  } catch {
    return false
  }
}
