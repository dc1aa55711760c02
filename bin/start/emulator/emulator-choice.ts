import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CommandFailure } from '../../command-line/command-failure.ts'
import { findPython, type Python } from './python.ts'

const execute = promisify(execFile)

export type EmulatorChoice =
  | { readonly kind: 'given'; readonly endpointUrl: string }
  | { readonly kind: 'python'; readonly python: Python }
  | { readonly kind: 'docker' }

/** What this machine offers; taken as an argument so that a test can offer something else. */
export type Machine = {
  readonly endpointUrl: string | undefined
  readonly python: () => Promise<Python | undefined>
  readonly docker: () => Promise<boolean>
}

const thisMachine: Machine = {
  endpointUrl: process.env.AWS_ENDPOINT_URL,
  python: () => findPython(),
  docker: dockerRuns,
}

/** An endpoint that is already there wins, then Python (no privileges needed), then Docker. */
export async function chooseEmulator(machine: Machine = thisMachine): Promise<EmulatorChoice> {
  if (machine.endpointUrl) return { kind: 'given', endpointUrl: machine.endpointUrl.replace(/\/$/, '') }
  const python = await machine.python()
  if (python) return { kind: 'python', python }
  if (await machine.docker()) return { kind: 'docker' }
  throw new CommandFailure(
    [
      'The local AWS emulator needs one of three things, and none was found:',
      '- Python 3.10 or newer with its venv module (on Debian and Ubuntu: apt install python3-venv)',
      '- Docker, running',
      '- AWS_ENDPOINT_URL, naming an emulator that already runs',
    ].join('\n'),
  )
}

async function dockerRuns(): Promise<boolean> {
  try {
    await execute('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 })
    return true
  } catch {
    return false
  }
}
