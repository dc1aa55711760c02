import { timestamp } from '../../runtime/clock.ts'
import type { Return } from '../brand-order.ts'
import { brandOrderStatus } from '../order.ts'
import { returnEvent, returnProgress, withReturn } from './reports/report-return.ts'
import type { Transition } from './transition.ts'

export interface ReturnMove {
  readonly id: string
  readonly status: Exclude<Return['status'], 'requested'>
}

/** No way leads on from these. */
const final: ReadonlySet<Return['status']> = new Set(['declined', 'closed'])

/** How far goods are that come back to the platform itself: forward only. Its caller knows that the platform keeps the return. */
export function moveReturn({ id, status }: ReturnMove): Transition {
  return {
    name: 'move return',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      const known = before.returns.find((other) => other.id === id)
      if (known === undefined) return { unchanged: 'unknown_return' }
      if (known.status === status) return { unchanged: 'stands' }
      // What has arrived is not declined any more.
      const isBack = known.status === 'received' && status === 'declined'
      if (final.has(known.status) || isBack || returnProgress(status) < returnProgress(known.status)) {
        return { unchanged: 'further' }
      }
      // Units of a closed return count as returned.
      if (status === 'closed' && known.status !== 'received') return { unchanged: 'not_received' }
      const at = timestamp(now)
      const next: Return = { ...known, status, reported: { occurredAt: at, timestamp: at } }
      return { brandOrder: withReturn(before, next), events: [returnEvent('order.return_updated', next, at)] }
    },
  }
}
