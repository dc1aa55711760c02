import type { BrandOrder } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import type { Refusal } from '../../reason.ts'
import { contradiction } from '../attention.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import type { Reported } from './report-age.ts'

type AddressChange = BrandOrder['addressChanges'][number]

/** The brand's decision on a change of address that we asked for. */
export function applyAddressDecision(
  before: BrandOrder,
  { data, timestamp, type }: Extract<Report, { type: 'address_change.updated' }>,
  now: Date,
): TransitionStep {
  const { addressChangeId, status } = data.addressChange
  const reported = { occurredAt: data.occurredAt, timestamp }
  return decideAddressChange(before, { addressChangeId, status, reported, report: type }, now)
}

export interface AddressDecision {
  readonly addressChangeId: string
  readonly status: 'confirmed' | 'refused'
  readonly reported: Reported
  /** The report or command that says so. */
  readonly report: string
  /** Why it is refused. */
  readonly refusal?: Refusal
}

/** A change of address is decided once. */
export function decideAddressChange(
  before: BrandOrder,
  { addressChangeId, status, reported, report, refusal }: AddressDecision,
  now: Date,
): TransitionStep {
  const known = before.addressChanges.find(({ id }) => id === addressChangeId)
  if (known === undefined) return contradiction(before, { report, field: 'addressChangeId', status }, now)
  if (known.status !== 'requested') {
    if (known.status === status) return { unchanged: 'decided' }
    return contradiction(before, { report, objectId: known.id, field: 'status', status }, now)
  }
  const next: AddressChange = { ...known, status, reported, ...(refusal === undefined ? {} : { refusal }) }
  const addressChanges = before.addressChanges.map((other) => (other.id === next.id ? next : other))
  return { brandOrder: { ...before, addressChanges }, events: [addressEvent(next, reported.occurredAt)] }
}

export function addressEvent({ reported: _, ...addressChange }: AddressChange, occurredAt: string): EventDraft {
  const subject = { type: 'address_change', id: addressChange.id } as const
  return { type: 'order.address_changed', subject, occurredAt, data: { addressChange } }
}
