import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Whether this process runs and has these words in its command line: the same number may be another process by now. */
export async function isRunning(pid: number, words: string): Promise<boolean> {
  if (!Number.isInteger(pid)) return false
  // Linux says it in /proc, where `ps` may not be installed; macOS has `ps` only.
  const file = `/proc/${pid}/cmdline`
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ').includes(words)
  try {
    const { stdout } = await execute('ps', ['-ww', '-p', String(pid), '-o', 'command='])
    return stdout.includes(words)
  } catch {
    return false
  }
}
