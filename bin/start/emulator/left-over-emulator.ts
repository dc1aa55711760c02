import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from '../processes/is-running.ts'
import { waitFor } from '../processes/wait.ts'
import { markSaved } from './saved-state.ts'

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
 * because it was killed. Only a process that the emulator's own file names, and
 * whose command line is the emulator's, is touched.
 */
export async function stopLeftOver(stateFolder: string, log: (line: string) => void): Promise<void> {
  for (const file of globSync(join(temporaryFolder(stateFolder), 'ministack-*.pid'))) {
    const pid = Number(readFileSync(file, 'utf8').trim())
    if (!(await isRunning(pid, EMULATOR_PROGRAM))) continue
    log('stopping an emulator that an earlier run left behind')
    process.kill(pid, 'SIGTERM')
    const hasEnded = async () => ((await isRunning(pid, EMULATOR_PROGRAM)) ? undefined : true)
    await waitFor('the earlier emulator to end', hasEnded, { seconds: 20 })
    markSaved(stateFolder)
  }
}
