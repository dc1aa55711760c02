import { killAllChildren, stopAllChildren } from './child.ts'

/** Milliseconds within which a second signal is the same Ctrl-C: npm passes on what the terminal sent already. */
const SAME_PRESS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

type Part = { readonly end: () => Promise<void>; readonly ifKilled: () => string | null }

/** What was started, ended in the opposite order; programs that were started last of all. */
export class Shutdown {
  readonly #parts: Part[] = []
  #running: Promise<void> | undefined

  /** `ifKilled` says, in a sentence, what is lost when a part does not end by itself. */
  add(end: () => Promise<void>, ifKilled: () => string | null = () => null): void {
    this.#parts.push({ end, ifKilled })
  }

  /** What would be lost if everything were killed now. */
  atRisk(): string[] {
    return this.#parts.map(({ ifKilled }) => ifKilled()).filter((sentence) => sentence !== null)
  }

  /**
   * Resolves with the signal that asks this run to end. A second Ctrl-C, or
   * SIGTERM, kills whatever has not ended by then; `cutShort` may say so.
   */
  asked(cutShort: (lost: readonly string[]) => void = () => {}): Promise<NodeJS.Signals> {
    // A closed terminal accepts no output. The shutdown must go on all the same.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
    let first = 0
    return new Promise((resolve) => {
      const heard = (signal: NodeJS.Signals) => {
        if (first === 0) {
          first = Date.now()
          resolve(signal)
        } else if (signal !== 'SIGHUP' && Date.now() - first > SAME_PRESS) {
          cutShort(this.atRisk())
          killAllChildren()
          process.exit(130)
        }
      }
      for (const signal of SIGNALS) process.on(signal, heard)
    })
  }

  /** Ends everything, once. One that fails to end does not keep the others. */
  run(): Promise<void> {
    this.#running ??= this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    for (let part = this.#parts.at(-1); part !== undefined; part = this.#parts.at(-1)) {
      await part.end().catch(() => {})
      this.#parts.pop()
    }
    await stopAllChildren()
  }
}
