import type { Action } from '../brands/actions.ts'
import { type CommandIds, newCommandWrite } from '../dispatch/commands/command.ts'
import type { Caller } from '../http/callers/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type Idempotency, rememberAnswer } from '../http/idempotency.ts'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { OrderEvent } from '../orders/event.ts'
import type { AppliedTransition, Transition } from '../orders/life/transition.ts'
import { noticeMarks } from '../orders/mails/notice-mark.ts'
import { timestamp } from '../runtime/clock.ts'
import { log } from '../runtime/log.ts'
import type { TransactWrite } from '../storage/transact.ts'
import { type ChangeKind, shownChanges } from './change-fields.ts'
import { type FindTargetDependencies, findTarget, type Target } from './find-target.ts'
import { noRoom, obstacleProblem } from './obstacles.ts'

export interface ChangeDependencies extends FindTargetDependencies {
  /** Starts the function that sends the command to the brand; the sweeper does it too, up to a minute later. */
  readonly wake: (ids: CommandIds) => Promise<void>
}

export interface ChangeRequest {
  readonly caller: Caller
  readonly orderId: string
  readonly brandOrderId: string
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** What a request makes of the brand order it meets. */
export interface PlannedChange {
  readonly transition: Transition
  /** Whether a cancellation asks for all that has not shipped. */
  readonly isWhole?: boolean
}

export interface RequestedChange {
  readonly id: string
  readonly kind: ChangeKind
  readonly action: Action
  /** Decided on the state that is written; again if it was changed in between. */
  readonly plan: (before: BrandOrder, target: Target) => PlannedChange | Problem
  /** Writes beside it: a sealed address, or who of the support staff asked for it. */
  readonly sealed?: readonly TransactWrite[]
}

/**
 * Makes a change that a caller requests: state, events, the command to the brand and
 * the answer under the caller's key in one transaction. What the brand need not
 * decide is done at once; the rest waits for the brand.
 */
export async function makeChange(
  request: ChangeRequest,
  { id, kind, action, plan, sealed = [] }: RequestedChange,
  dependencies: ChangeDependencies,
): Promise<HttpAnswer> {
  const { orderId, brandOrderId, idempotency, now } = request
  const { orders, wake } = dependencies
  if (idempotency === null) throw new Problem('idempotency_key_required', 'Send an Idempotency-Key header.')
  const target = await findTarget(request, dependencies)
  const { brandId } = target.brandOrder

  const decided: { refusal: Problem | null; isWhole: boolean } = { refusal: null, isWhole: false }
  const transition: Transition = {
    name: `request ${kind}`,
    by: 'platform',
    from: ['pending', 'submitting', 'submitted', 'accepted', 'completed', 'rejected', 'cancelled'],
    apply: (before, at) => {
      const planned = obstacleProblem(action, before, target) ?? plan(before, target)
      decided.refusal = planned instanceof Problem ? planned : null
      if (planned instanceof Problem) return { unchanged: planned.code }
      decided.isWhole = planned.isWhole ?? false
      return planned.transition.apply(before, at)
    },
  }
  const requestedAt = timestamp(now)
  const ids = { orderId, brandOrderId, commandId: id }
  const command = { id, kind, orderId, brandOrderId, brandId, requestedAt, ...untried }
  const beside = ({ brandOrder }: AppliedTransition) => [
    rememberAnswer(orders.table, idempotency, answerOf(kind, id, brandOrder), now),
    ...(isForBrand(kind, id, brandOrder)
      ? [newCommandWrite(orders.table, { ...command, isWhole: decided.isWhole, dueAt: requestedAt })]
      : []),
    ...sealed,
  ]
  const marks = ({ type }: OrderEvent) =>
    type === 'order.return_initiated' ? noticeMarks([target.brand], ['return_requested']) : []
  const result = await orders.transition(orderId, brandOrderId, transition, { beside, marks })
  if (decided.refusal !== null) throw decided.refusal
  if ('unchanged' in result && result.unchanged === 'order_too_large') throw noRoom()
  if ('unchanged' in result) throw new Problem('state_conflict', 'The state of the brand order does not allow this.')
  log('info', 'CHANGE_REQUESTED', { orderId, brandOrderId, brandId, subjectId: id })
  if (isForBrand(kind, id, result.brandOrder)) await wakeOrLeaveToSweeper(ids, wake)
  return answerOf(kind, id, result.brandOrder)
}

const untried = { attempts: 0, firstAttemptAt: null, leasedUntil: null, pending: null }

const routeOf: Record<ChangeKind, string> = {
  cancellation: 'cancellations',
  return: 'returns',
  refund: 'refunds',
  address_change: 'address-changes',
}

function answerOf(kind: ChangeKind, id: string, brandOrder: BrandOrder): HttpAnswer {
  const body = shownChanges(kind, brandOrder).find((change) => change.id === id)
  return { status: 201, headers: { Location: `/v1/orders/${brandOrder.orderId}/${routeOf[kind]}/${id}` }, body }
}

/** Whether the brand must be sent the change: cancellations and addresses from before the submission are not sent. */
function isForBrand(kind: ChangeKind, id: string, { cancellations, addressChanges }: BrandOrder): boolean {
  if (kind === 'return' || kind === 'refund') return true
  const changes = kind === 'cancellation' ? cancellations : addressChanges
  return changes.some((change) => change.id === id && change.status === 'requested')
}

/** The command is durable and due: an unreachable queue delays it by a minute and loses nothing. */
async function wakeOrLeaveToSweeper(ids: CommandIds, wake: ChangeDependencies['wake']): Promise<void> {
  try {
    await wake(ids)
  } catch (error) {
    const { orderId, brandOrderId, commandId: subjectId } = ids
    log('warn', 'MESSAGE_FAILED', { orderId, brandOrderId, subjectId, error })
  }
}
