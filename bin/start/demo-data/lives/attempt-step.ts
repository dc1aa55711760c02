import { accept, refuse } from '../../../../functions/orders/life/acceptance.ts'
import {
  outcomeUnknown,
  raiseAttention,
  startSubmission,
  submitted,
} from '../../../../functions/orders/life/submission-steps.ts'
import type { Transition } from '../../../../functions/orders/life/transition.ts'
import { type Attention, attentionDetail } from '../../../../functions/orders/order.ts'
import { addSeconds, timestamp } from '../../../../functions/runtime/clock.ts'
import type { Act, Step } from '../stories/story.ts'
import type { OrderLife } from './order-life.ts'
import { type Scene, unitsOf } from './scene.ts'

type AttemptAct = 'accept' | 'refuse' | 'take' | 'ask_again' | 'lose_answer' | 'fail' | 'give_up'
export type Attempted = Extract<Step, { act: AttemptAct }>

const ANY_TOKEN = 'demo'
const LEASE_SECONDS = 90
/** Until the next try of what is tried again by itself, at the filled stack. */
const NEXT_TRY_SECONDS = 20

/** With what a brand comes to know an order. */
export const handsOver: ReadonlySet<Act['act']> = new Set(['accept', 'refuse', 'take', 'lose_answer'])

/** What a person is asked about when it cannot go on by itself. */
const raised: Partial<Record<AttemptAct, Attention['code']>> = {
  ask_again: 'accept_overdue',
  lose_answer: 'outcome_unknown',
  give_up: 'retries_exhausted',
}

/** An attempt to submit, and what became of it. A brand that has the order already may accept it without one. */
export function attempt(life: OrderLife, step: Attempted, scene: Scene): void {
  const { brandId } = scene
  const isReport = step.act === 'accept' && life.brandOrder(brandId).status === 'submitted'
  if (!isReport) begin(life, scene, step.at)
  if (handsOver.has(step.act)) life.handOver(brandId)
  life.apply(brandId, outcomeOf(life, step, scene), step.at)
  const code = raised[step.act]
  if (code === undefined) return
  life.apply(brandId, raiseAttention(code, attentionDetail({ report: 'order.submit' })), step.at)
}

/** Takes the lease, as each attempt does. */
function begin(life: OrderLife, scene: Scene, at: Date): void {
  const lease = {
    token: ANY_TOKEN,
    expiresAt: timestamp(addSeconds(at, LEASE_SECONDS)),
    dueAt: nextTry(scene),
  }
  const start = startSubmission(lease)
  // What is due only after the filling was due then in the story.
  const dueNow: Transition = {
    ...start,
    apply: (before, now) => start.apply({ ...before, dueAt: before.dueAt === null ? null : timestamp(now) }, now),
  }
  life.apply(scene.brandId, dueNow, at)
}

const nextTry = ({ filledAt }: Scene): string => timestamp(addSeconds(filledAt, NEXT_TRY_SECONDS))

function outcomeOf(life: OrderLife, step: Attempted, scene: Scene): Transition {
  const { brandId, brandReference } = scene
  const brandOrder = life.brandOrder(brandId)
  const occurredAt = timestamp(step.at)
  switch (step.act) {
    case 'accept': {
      const lines = step.units === 'all' ? null : unitsOf(brandOrder, 'rest')
      return accept({ brandReference, lines, occurredAt })
    }
    case 'refuse':
      return refuse({ code: step.reason }, occurredAt)
    case 'take':
      return submitted(ANY_TOKEN, brandReference, brandOrder.acceptBy)
    case 'fail':
      return outcomeUnknown(ANY_TOKEN, nextTry(scene))
    default:
      return outcomeUnknown(ANY_TOKEN, null)
  }
}
