import * as z from 'zod'

/** How a demo brand behaves: for the next `times` commands, or until the next change. */
export const behaviourSchema = z.strictObject({
  mode: z.enum(['ok', 'slow', 'fail', 'lose_answer', 'reject', 'pending']),
  /** Milliseconds before a command is looked at; what `slow` does when it is left out is `SLOW`. */
  delayMs: z.int().min(0).max(120_000).optional(),
  /** How many commands the mode lasts; the next one is `ok` again. */
  times: z.int().min(1).optional(),
  /** Why `reject` refuses. */
  reason: z
    .enum(['out_of_stock', 'discontinued', 'price_mismatch', 'undeliverable', 'restricted', 'fraud', 'other'])
    .optional(),
})
export type Behaviour = z.infer<typeof behaviourSchema>
type Mode = Behaviour['mode']

/** Milliseconds of `slow`: noticeable to a person, well below the platform's time-out. */
const SLOW = 3000

/** How one command is treated. */
export type Treatment = { mode: Mode; delayMs: number; reason: string }

export class BehaviourSwitch {
  #now: Behaviour = { mode: 'ok' }

  set(behaviour: Behaviour): void {
    this.#now = behaviour
  }

  get current(): Behaviour {
    return this.#now
  }

  /**
   * The treatment of the next command, which counts as one of `times`. A look-up
   * only reads, so refusing, leaving open and losing the answer pass it by.
   */
  next(isLookup: boolean): Treatment {
    const { mode, delayMs = mode === 'slow' ? SLOW : 0, times, reason = 'out_of_stock' } = this.#now
    if (isLookup && (mode === 'lose_answer' || mode === 'reject' || mode === 'pending')) {
      return { mode: 'ok', delayMs: 0, reason }
    }
    if (times === 1) this.#now = { mode: 'ok' }
    else if (times !== undefined) this.#now = { ...this.#now, times: times - 1 }
    return { mode, delayMs, reason }
  }
}
