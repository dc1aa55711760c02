/**
 * The one thing to know about a brand order, most urgent first. The whole rule is the order of this list and
 * `headlineOf`; docs/dashboard.md states it.
 */
export const headlines = [
  'attention',
  'refund_failed',
  'owed',
  'shipment_problem',
  'return_open',
  'refund_at_brand',
  'rejected',
  'cancelled',
  'held',
  'being_sent',
  'with_brand',
  'accepted',
  'on_its_way',
  'delivered',
  'completed',
] as const
export type HeadlineCode = (typeof headlines)[number]

export type Tone = 'error' | 'warning' | 'info' | 'in-progress' | 'pending' | 'success' | 'stopped'

export interface Headline {
  readonly code: HeadlineCode
  readonly tone: Tone
  /** Whether it holds for a part of the units only. */
  readonly partly: boolean
}

/** What a list knows of a brand order; the order's page knows more. */
export interface BrandOrderFacts {
  readonly status: string
  readonly fulfillmentStatus: string
  readonly attention: object | null
  readonly amounts: { readonly toReturn: number }
  readonly fulfillments?: readonly { readonly status: string }[]
  readonly returns?: readonly { readonly status: string }[]
  readonly refunds?: readonly { readonly status: string; readonly returnedBy: string }[]
}

const tones: Readonly<Record<HeadlineCode, Tone>> = {
  attention: 'error',
  refund_failed: 'error',
  owed: 'warning',
  shipment_problem: 'warning',
  return_open: 'info',
  refund_at_brand: 'pending',
  rejected: 'stopped',
  cancelled: 'stopped',
  held: 'pending',
  being_sent: 'pending',
  with_brand: 'pending',
  accepted: 'in-progress',
  on_its_way: 'in-progress',
  delivered: 'success',
  completed: 'success',
}

const PROBLEMS = ['attempt_failed', 'exception', 'returned_to_sender']
const OPEN_RETURNS = ['requested', 'approved', 'in_transit', 'received']

/** `held`: nothing is sent to brands before a time that is yet to come. */
export function headlineOf(facts: BrandOrderFacts, held: boolean): Headline {
  const code = codeOf(facts, held)
  const partly = facts.fulfillmentStatus === 'partially_fulfilled' && (code === 'on_its_way' || code === 'accepted')
  return { code, tone: tones[code], partly }
}

function codeOf(facts: BrandOrderFacts, held: boolean): HeadlineCode {
  const { status, attention, amounts, fulfillments = [], returns = [], refunds } = facts
  const pending = refunds?.filter((refund) => refund.status === 'pending') ?? []
  if (attention !== null) return 'attention'
  if (refunds?.some((refund) => refund.status === 'failed') && amounts.toReturn > 0) return 'refund_failed'
  // A list does not say who pays; that somebody must be paid is what counts there.
  const owed = refunds === undefined ? amounts.toReturn > 0 : pending.some(({ returnedBy }) => returnedBy === 'platform')
  if (owed) return 'owed'
  if (fulfillments.some((fulfillment) => PROBLEMS.includes(fulfillment.status))) return 'shipment_problem'
  if (returns.some((one) => OPEN_RETURNS.includes(one.status))) return 'return_open'
  if (pending.length > 0) return 'refund_at_brand'
  if (status === 'rejected' || status === 'cancelled') return status
  return stageOf(facts, held)
}

function stageOf({ status, fulfillmentStatus }: BrandOrderFacts, held: boolean): HeadlineCode {
  if (fulfillmentStatus === 'delivered') return 'delivered'
  if (fulfillmentStatus !== 'unfulfilled') return 'on_its_way'
  if (status === 'completed') return 'completed'
  if (status === 'accepted') return 'accepted'
  if (status === 'submitted') return 'with_brand'
  return status === 'pending' && held ? 'held' : 'being_sent'
}

/** An order is told by its most urgent brand order. Null while it has none. */
export function mostUrgent(all: readonly Headline[]): Headline | null {
  const urgency = ({ code }: Headline) => headlines.indexOf(code)
  return all.toSorted((one, other) => urgency(one) - urgency(other))[0] ?? null
}
