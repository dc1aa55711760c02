import { setImmediate as turn } from 'node:timers/promises'

/** A clock that jumps from one timer to the next, so that seconds of load take as long as their code. */
export class VirtualTime {
  now = 0
  private readonly timers: { readonly at: number; readonly wake: () => void }[] = []

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.at(this.now + milliseconds, wake))
  }

  at(at: number, wake: () => void): void {
    let low = 0
    let high = this.timers.length
    // Descending, so that the next one is taken from the end.
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.timers[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    this.timers.splice(low, 0, { at, wake })
  }

  async run(work: readonly Promise<unknown>[]): Promise<void> {
    let isDone = false
    const all = Promise.all(work).finally(() => {
      isDone = true
    })
    while (!isDone) {
      const next = this.timers.pop()
      if (next !== undefined) {
        this.now = next.at
        next.wake()
      }
      await turn()
    }
    await all
  }
}
