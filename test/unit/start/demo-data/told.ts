import { type Told, tellStories } from '../../../../bin/start/demo-data/lives/tell-stories.ts'
import { makeStories } from '../../../../bin/start/demo-data/stories/make-stories.ts'

export const FILLED_AT = new Date('2026-11-28T15:30:00.000Z')

/** The demo's orders as they stand when the stack is filled at this time. */
export function toldAt(filledAt: Date = FILLED_AT, seed = 1): Told[] {
  const storefrontIds = { app: 'sf_APP', stadium: 'sf_STADIUM' }
  return tellStories(makeStories(seed, filledAt), { storefrontIds, ordersTable: 'orders', filledAt })
}
