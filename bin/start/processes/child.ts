import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { CommandFailure } from '../../command-line/command-failure.ts'

/** How long a child may take to end by itself before its whole group is killed. Saving state takes about 1.5 s. */
const PATIENCE_SECONDS = 20

export type Child = {
  readonly process: ChildProcess
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Asks the child to end, and kills its group when it does not. */
  stop(): Promise<void>
}

type Start = {
  command: string
  arguments: readonly string[]
  environment: Record<string, string>
  folder: string
  /** Every line of standard output and standard error. */
  onLine: (line: string) => void
}

const running = new Set<Child>()

/** Starts a program as the leader of its own process group, so that Ctrl-C reaches it through us only. */
export function startChild({ command, arguments: words, environment, folder, onLine }: Start): Child {
  const options: SpawnOptions = { cwd: folder, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = spawn(command, words, options)
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', onLine)
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new CommandFailure(`Cannot run ${command}: ${error.message}`)))
    child.once('close', (code) => resolve(code))
  })
  const handle: Child = { process: child, ended, stop: () => stopGroup(child, ended) }
  running.add(handle)
  ended.catch(() => null).finally(() => running.delete(handle))
  return handle
}

/** Runs a program to its end and gives its lines; throws `CommandFailure` with the last of them when it fails. */
export async function runChild(start: Omit<Start, 'onLine'> & { onLine?: Start['onLine'] }): Promise<string[]> {
  const lines: string[] = []
  const child = startChild({
    ...start,
    onLine: (line) => {
      lines.push(line)
      start.onLine?.(line)
    },
  })
  const code = await child.ended
  if (code === 0) return lines
  const tail = lines.filter((line) => line.trim() !== '').slice(-12)
  throw new CommandFailure(
    `${[start.command, ...start.arguments].join(' ')} ended with ${code ?? 'a signal'}:\n${tail.join('\n')}`,
  )
}

/** Ends everything that was started here and still runs. */
export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop()))
}

/** The last resort of a second Ctrl-C: nothing is asked, nothing saved. */
export function killAllChildren(): void {
  for (const child of running) signalGroup(child.process, 'SIGKILL')
}

async function stopGroup(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  // It never started.
  if (child.pid === undefined) return
  if (child.exitCode === null && child.signalCode === null) {
    const exit = new Promise((resolve) => child.once('exit', resolve))
    // Only the leader is asked: it ends its own workers after it has saved its state.
    child.kill('SIGTERM')
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_SECONDS * 1000)
    await exit
    clearTimeout(timer)
  }
  // Whatever it left behind would also hold its output open.
  signalGroup(child, 'SIGKILL')
  await ended.catch(() => null)
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
