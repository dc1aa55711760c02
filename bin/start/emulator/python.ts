import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { localFolder, localSubfolder, projectFolder } from '../../local-run/folders.ts'
import { runChild } from '../processes/child.ts'

const execute = promisify(execFile)

/** Names under which systems install a Python that is new enough, the plain ones first. */
const CANDIDATES = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10']

export type Python = { readonly command: string; readonly version: string }

/** The first Python 3.10 or newer that can make virtual environments, or undefined. */
export async function findPython(candidates: readonly string[] = CANDIDATES): Promise<Python | undefined> {
  for (const command of candidates) {
    const version = await versionOf(command)
    if (version !== undefined) return { command, version }
  }
  return undefined
}

async function versionOf(command: string): Promise<string | undefined> {
  // `ensurepip` is what Debian leaves out of its Python until python3-venv is installed.
  const program = 'import sys, venv, ensurepip; print("%d.%d.%d" % sys.version_info[:3])'
  try {
    const { stdout } = await execute(command, ['-c', program])
    const [major = 0, minor = 0] = stdout.trim().split('.').map(Number)
    return major === 3 && minor >= 10 ? stdout.trim() : undefined
  } catch {
    return undefined
  }
}

const requirementsFile = join(projectFolder, 'bin', 'start', 'emulator', 'requirements.txt')

/** The pinned version of a package, as the requirements file says it. */
export function pinnedVersion(name: string, requirements = readFileSync(requirementsFile, 'utf8')): string {
  const version = new RegExp(`^${name}==(\\S+)`, 'm').exec(requirements)?.[1]
  if (version === undefined) throw new CommandFailure(`bin/start/emulator/requirements.txt does not pin ${name}.`)
  return version
}

/** A virtual environment below `.local`, and what it has. */
export type Environment = { readonly name: string; readonly requirementsFile: string; readonly what: string }

/** The Python of an environment that has exactly what `bin/start/emulator/requirements.txt` pins: the emulator. */
export function emulatorsPython(python: Python, log: (line: string) => void): Promise<string> {
  return preparedPython(
    python,
    { name: 'venv', requirementsFile, what: `MiniStack ${pinnedVersion('ministack')}` },
    log,
  )
}

/** The Python of an environment, which is made anew only when the requirements or the Python changed. */
export async function preparedPython(
  python: Python,
  { name, requirementsFile, what }: Environment,
  log: (line: string) => void = () => {},
): Promise<string> {
  localSubfolder()
  const folder = join(localFolder, name)
  const inside = join(folder, 'bin', 'python')
  const marker = join(folder, 'installed')
  const requirements = readFileSync(requirementsFile)
  const wanted = createHash('sha256').update(requirements).update(python.version).digest('hex')
  if (existsSync(inside) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return inside

  const environment = pipEnvironment()
  rmSync(folder, { recursive: true, force: true })
  log('making a virtual environment')
  const venv = ['-m', 'venv', folder]
  await runChild({ command: python.command, arguments: venv, environment, folder: projectFolder })
  log(`installing ${what}`)
  const install = ['-m', 'pip', 'install', '--require-hashes', '--only-binary', ':all:', '-r', requirementsFile]
  await runChild({ command: inside, arguments: install, environment, folder: projectFolder })
  writeFileSync(marker, wanted)
  return inside
}

function pipEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) environment[name] ??= value
  }
  return environment
}
