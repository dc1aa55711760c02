/** The way of a parcel as steps, of which the present one may be a problem. */
export type StepName = 'ordered' | 'left' | 'onItsWay' | 'outForDelivery' | 'pickup' | 'delivered'
export interface Step {
  readonly name: StepName
  readonly state: 'done' | 'now' | 'problem' | 'ahead'
}

/** How far a shipment of each status is. */
const reached: Readonly<Record<string, StepName>> = {
  pending: 'ordered',
  shipped: 'left',
  in_transit: 'onItsWay',
  out_for_delivery: 'outForDelivery',
  available_for_pickup: 'pickup',
  attempt_failed: 'outForDelivery',
  exception: 'onItsWay',
  returned_to_sender: 'onItsWay',
  delivered: 'delivered',
}
const PROBLEMS = ['attempt_failed', 'exception', 'returned_to_sender']

/** Statuses that come later are kept open: unknown ones stand where the parcel left. */
export function stepsOf(status: string): readonly Step[] {
  const isPickup = status === 'available_for_pickup'
  const names: StepName[] = ['ordered', 'left', 'onItsWay', isPickup ? 'pickup' : 'outForDelivery', 'delivered']
  const at = names.indexOf(reached[status] ?? 'left')
  return names.map((name, index) => ({ name, state: stateOf(index, at, status) }))
}

function stateOf(index: number, at: number, status: string): Step['state'] {
  if (index > at) return 'ahead'
  if (index < at || status === 'delivered') return 'done'
  return PROBLEMS.includes(status) ? 'problem' : 'now'
}
