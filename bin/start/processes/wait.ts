import { setTimeout as pause } from 'node:timers/promises'
import { CommandFailure } from '../../command-line/command-failure.ts'

/** How often a condition is looked at, in milliseconds; short beside everything that is waited for. */
const LOOK_EVERY = 50

/**
 * Waits until `look` gives something other than undefined, and gives that.
 * Throws `CommandFailure` with `what` once `seconds` have gone by.
 */
export async function waitFor<Found>(
  what: string,
  look: () => Promise<Found | undefined> | Found | undefined,
  { seconds, every = LOOK_EVERY }: { seconds: number; every?: number },
): Promise<Found> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new CommandFailure(`Waited ${seconds} s for ${what}, without success.`)
    await pause(every)
  }
}
