import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { localSubfolder } from './folders.ts'

/** What `--fresh` keeps: the emulator's program, which takes longest to install, and the name of this very process. */
const KEPT = ['venv', 'npm-start.pid']

/** Removes what earlier runs left in `.local`. Call it before anything runs. */
export function forgetEarlierRuns(): void {
  const folder = localSubfolder()
  for (const name of readdirSync(folder)) {
    if (!KEPT.includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
