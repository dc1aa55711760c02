import { endpointsPartition, type Owner } from '../../events/relay/endpoint-partition-keys.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { EndpointList, EndpointStore } from './endpoint-store.ts'

/** The endpoints of a storefront, as they were when the event was queued or later. */
export type ListEndpoints = (owner: Owner, queuedAt: Date) => Promise<EndpointList>

/** Clocks of functions differ by some milliseconds. */
const CLOCK_DIFFERENCE_MILLISECONDS = 250
/** A change of an endpoint reaches late events no later than this. */
const LONGEST_MILLISECONDS = 5_000
const MOST_LISTS = 1_000

/**
 * Keeps the lists of endpoints that it has read, since each event needs one. A list serves events that were queued
 * before it was read, and so were committed before: an endpoint gets every event from its creation on, and a change holds
 * for every event that was committed after it. The event's own time does not do: it is taken before its transaction. However many events there are, an instance reads a list some times a second.
 */
export function recentEndpointLists(read: EndpointStore['list'], now: Clock): ListEndpoints {
  const kept = new Map<string, { readonly readAt: number; readonly list: Promise<EndpointList> }>()
  return async (owner, queuedAt) => {
    const name = endpointsPartition(owner)
    const at = now().getTime()
    const known = kept.get(name)
    const isRecent = known !== undefined && at - known.readAt < LONGEST_MILLISECONDS
    if (isRecent && queuedAt.getTime() <= known.readAt - CLOCK_DIFFERENCE_MILLISECONDS) return known.list
    const list = read(owner)
    if (kept.size >= MOST_LISTS) kept.clear()
    kept.set(name, { readAt: at, list })
    try {
      return await list
    } catch (error) {
      if (kept.get(name)?.list === list) kept.delete(name)
      throw error
    }
  }
}
