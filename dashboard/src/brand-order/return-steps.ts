/** The way of goods that come back, as steps. */
export type ReturnStepName = 'requested' | 'approved' | 'inTransit' | 'received' | 'closed'
export interface ReturnStep {
  readonly name: ReturnStepName
  readonly state: 'done' | 'now' | 'ahead'
}

const names: readonly ReturnStepName[] = ['requested', 'approved', 'inTransit', 'received', 'closed']

/** How far a return of each status is. */
const reached: Readonly<Record<string, ReturnStepName>> = {
  requested: 'requested',
  approved: 'approved',
  in_transit: 'inTransit',
  received: 'received',
  closed: 'closed',
}

/** None for a return that was declined: it goes nowhere. Unknown statuses stand where it was asked for. */
export function stepsOfReturn(status: string): readonly ReturnStep[] {
  if (status === 'declined') return []
  const at = names.indexOf(reached[status] ?? 'requested')
  return names.map((name, index) => {
    if (index > at) return { name, state: 'ahead' }
    return { name, state: index === at && status !== 'received' && status !== 'closed' ? 'now' : 'done' }
  })
}

/** What a return can become next, in the order in which it passes them. */
export type MovedStatus = 'approved' | 'in_transit' | 'received' | 'declined' | 'closed'

const ways: Readonly<Record<string, readonly MovedStatus[]>> = {
  requested: ['approved', 'in_transit', 'received', 'declined'],
  approved: ['in_transit', 'received', 'declined'],
  in_transit: ['received', 'declined'],
  received: ['closed'],
}

/** None from where it has ended. */
export function waysOn(status: string): readonly MovedStatus[] {
  return ways[status] ?? []
}
