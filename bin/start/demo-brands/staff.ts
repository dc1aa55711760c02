/**
 * Milliseconds after which a brand's staff ship an order, after which they deliver what was shipped, and after which a return
 * that was approved has its label.
 */
export type WorkingTimes = { readonly ship: number; readonly deliver: number; readonly label: number }

type Act = (reference: string, action: 'ship' | 'deliver' | 'return', input: object) => void

/** Does what a brand's staff do some time later: ship an accepted order, deliver it, and make the label of an approved return. */
export class Staff {
  readonly #act: Act
  readonly #timers = new Set<NodeJS.Timeout>()
  #times: WorkingTimes | null = null

  /** `act` may throw: an order may be cancelled, or shipped by a person, before its time. */
  constructor(act: Act) {
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
      this.#act(reference, 'ship', {})
      this.#later(times.deliver, () => this.#act(reference, 'deliver', {}))
    })
  }

  approved(reference: string, label: { readonly reference: string; readonly labelUrl: string }): void {
    const times = this.#times
    if (times === null) return
    this.#later(times.label, () => this.#act(reference, 'return', { ...label, status: 'approved' }))
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
