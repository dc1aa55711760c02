import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICK_MILLISECONDS = 10

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
  readonly milliseconds: number
}

/** Processor time of the emulator, and of the processes that it runs functions in. */
export interface EmulatorCpu {
  readonly emulator: number
  readonly functions: number
}

/** Milliseconds since each process began, of all that this process started below it. */
export function emulatorCpu(): EmulatorCpu {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(Number(name)) : []))
  const emulators = all.filter(({ command, pid }) => command.includes('ministack') && isBelow(pid, process.pid, all))
  const ids = new Set(emulators.map(({ pid }) => pid))
  const functions = all.filter(
    ({ pid, command }) => command.includes('node') && [...ids].some((id) => pid !== id && isBelow(pid, id, all)),
  )
  return { emulator: sum(emulators), functions: sum(functions) }
}

function processOf(pid: number): Process[] {
  try {
    // The name of the command may hold spaces and brackets; the numbers follow its last one.
    const numbers = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const ticks = Number(numbers[11]) + Number(numbers[12])
    return [{ pid, parent: Number(numbers[1]), command, milliseconds: ticks * TICK_MILLISECONDS }]
  } catch {
    // It has ended.
    return []
  }
}

function isBelow(pid: number, ancestor: number, all: readonly Process[]): boolean {
  const parents = new Map(all.map((one) => [one.pid, one.parent]))
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
    if (at === ancestor) return true
  return false
}

function sum(processes: readonly Process[]): number {
  return processes.reduce((total, { milliseconds }) => total + milliseconds, 0)
}
