import { failureOf, type Problem, retryAfterOf } from '../asking/failure.ts'

/** What became of one of several orders. `nothing`: it needed nothing. `stopped`: somebody stopped before it. */
export type Outcome =
  | { readonly name: 'waiting' | 'running' | 'done' | 'nothing' | 'unknown' | 'stopped' }
  | { readonly name: 'refused'; readonly problem: Problem }

/** Too many requests: waited for as often, for each. */
const MOST_PAUSES = 5

interface Running<Item> {
  readonly act: (item: Item) => Promise<'done' | 'nothing'>
  readonly onOutcome: (item: Item, outcome: Outcome) => void
  readonly isStopped: () => boolean
  readonly pause: (milliseconds: number) => Promise<void>
}

/** One after the other: one that is refused keeps no other back, and it can be stopped between two. */
export async function runEach<Item>(
  items: readonly Item[],
  { act, onOutcome, isStopped, pause }: Running<Item>,
): Promise<void> {
  for (const item of items) {
    if (isStopped()) {
      onOutcome(item, { name: 'stopped' })
      continue
    }
    onOutcome(item, { name: 'running' })
    onOutcome(item, await outcomeOf(() => act(item), pause))
  }
}

async function outcomeOf(
  act: () => Promise<'done' | 'nothing'>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Outcome> {
  for (let pauses = 0; ; pauses++) {
    try {
      return { name: await act() }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'unknown') return { name: 'unknown' }
      const seconds = retryAfterOf(failure.problem)
      if (seconds === null || pauses === MOST_PAUSES) return { name: 'refused', problem: failure.problem }
      await pause(seconds * 1000)
    }
  }
}
