import type { Member } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { MemberGroup } from '../../http/route.ts'
import type { Order } from '../../orders/order.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import type { OpenSupportFile } from '../../vault/open-support-file.ts'
import { refuseCardNumber } from '../notes/write-note.ts'
import { revealedDetails } from './show-customer.ts'

/** Seconds for which the desk shows what was revealed. */
export const SHOWN_SECONDS = 300

export interface Reveal {
  readonly orderId: string
  readonly member: Member
  readonly reason: string
  readonly note?: string | undefined
  readonly now: Date
}

export interface RevealRules {
  readonly reasons: ReadonlySet<string>
  /** The group that may reveal; members of `support-admin` always may. */
  readonly group: MemberGroup
  /** Throws `rate_limited`. */
  readonly count: (memberId: string, now: Date) => Promise<void>
  /** Keeps the note sealed beside the order's other notes, since it may hold personal data, and the audit must not. */
  readonly keepNote: (note: { orderId: string; member: Member; text: string; now: Date }) => Promise<unknown>
}

export interface RevealDependencies extends RevealRules {
  readonly findOrder: (orderId: string) => Promise<Pick<Order, 'customerId'> | null>
  readonly open: OpenSupportFile
  /** Writes the act down; an act that cannot be written down does not happen. */
  readonly recordReveal: (reveal: { orderId: string; reason: string; memberId: string }, now: Date) => Promise<void>
}

/** All values of an order's customer in clear. Who sees them, whose, when and why is written down before. */
export async function revealCustomer(reveal: Reveal, dependencies: RevealDependencies): Promise<HttpAnswer> {
  const { orderId, member, reason, now } = reveal
  checkReveal(reveal, dependencies)
  const order = await dependencies.findOrder(orderId)
  if (order === null) throw new Problem('not_found', 'There is no such order.')
  await noteReveal(reveal, dependencies)
  await dependencies.recordReveal({ orderId, reason, memberId: member.id }, now)
  const opened = await dependencies.open({
    orderId,
    actor: `member:${member.id}`,
    reason: 'reveal_to_support',
    because: reason,
  })
  if (opened.erased) throw new Problem('state_conflict', 'The customer’s data was erased.')
  const body = {
    orderId,
    customerId: order.customerId,
    revealedAt: timestamp(now),
    hideAfter: timestamp(addSeconds(now, SHOWN_SECONDS)),
    details: revealedDetails(opened.file),
  }
  return { status: 200, body }
}

/** Counts it for the member, and keeps the note that came with it. */
export async function noteReveal(
  { orderId, member, note, now }: Reveal,
  { count, keepNote }: Pick<RevealRules, 'count' | 'keepNote'>,
): Promise<void> {
  await count(member.id, now)
  if (note !== undefined) await keepNote({ orderId, member, text: note, now })
}

/** Throws unless the member may reveal customers and gives a known reason. */
export function checkReveal(
  { member: { groups }, reason, note }: Pick<Reveal, 'member' | 'reason' | 'note'>,
  { group, reasons }: Pick<RevealRules, 'group' | 'reasons'>,
): void {
  if (!groups.includes(group) && !groups.includes('support-admin')) {
    throw new Problem('group_missing', `Only members of the group "${group}" may reveal a customer.`)
  }
  if (note !== undefined) refuseCardNumber(note, '/note')
  if (reasons.has(reason)) return
  throw new Problem('validation_failed', 'The reason is not one of this deployment’s.', {
    errors: [{ code: 'invalid_value', pointer: '/reason', detail: `Give one of: ${[...reasons].join(', ')}.` }],
  })
}
