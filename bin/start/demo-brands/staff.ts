/** Milliseconds after which a brand's staff ship an order, and after which they deliver what was shipped. */
export type WorkingTimes = { readonly ship: number; readonly deliver: number }

/** Does what a brand's staff do with an accepted order, some time later: ship it, then deliver it. */
export class Staff {
  readonly #act: (reference: string, action: 'ship' | 'deliver') => void
  readonly #timers = new Set<NodeJS.Timeout>()
  #times: WorkingTimes | null = null

  /** `act` may throw: an order may be cancelled, or shipped by a person, before its time. */
  constructor(act: (reference: string, action: 'ship' | 'deliver') => void) {
    this.#act = act
  }

  /** From now on. Orders that were accepted before are a person's to ship. */
  start(times: WorkingTimes): void {
    this.#times = times
  }

  stop(): void {
    this.#times = null
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  accepted(reference: string): void {
    const times = this.#times
    if (times === null) return
    this.#later(times.ship, () => {
      this.#act(reference, 'ship')
      this.#later(times.deliver, () => this.#act(reference, 'deliver'))
    })
  }

  #later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      try {
        work()
      } catch {
        // Nothing is left to ship or to deliver: the order was cancelled, or a person was first.
      }
    }, milliseconds)
    this.#timers.add(timer)
  }
}
