import { killAllChildren, stopAllChildren } from './child.ts'

/** Milliseconds within which a second signal is the same Ctrl-C: npm passes on what the terminal sent us already. */
const SAME_PRESS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What was started, ended in the opposite order; programs that were started last of all. */
export class Shutdown {
  readonly #ends: (() => Promise<void>)[] = []
  #running: Promise<void> | undefined

  add(end: () => Promise<void>): void {
    this.#ends.push(end)
  }

  /** Resolves with the signal that asks this run to end. A later one kills whatever still ends. */
  asked(): Promise<NodeJS.Signals> {
    let first = 0
    return new Promise((resolve) => {
      const heard = (signal: NodeJS.Signals) => {
        if (first === 0) {
          first = Date.now()
          resolve(signal)
        } else if (Date.now() - first > SAME_PRESS) {
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
    for (const end of [...this.#ends].reverse()) await end().catch(() => {})
    await stopAllChildren()
  }
}
