import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { isRunning } from './is-running.ts'

/**
 * Holds a file that names this process until `release`. Two local runs of one
 * folder would share the emulator's state.
 * @throws CommandFailure when another run holds it.
 */
export async function onlyOne(file: string, program: string): Promise<{ release(): void }> {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN
  if (holder !== process.pid && (await isRunning(holder, program))) {
    throw new CommandFailure(`npm start runs already in this folder, as process ${holder}. End that one first.`)
  }
  writeFileSync(file, String(process.pid))
  return { release: () => rmSync(file, { force: true }) }
}
