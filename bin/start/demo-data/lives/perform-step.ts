import { closeRefund } from '../../../../functions/orders/life/refunds/close-refund.ts'
import type { Step } from '../stories/story.ts'
import { ask } from './ask-change.ts'
import { attempt } from './attempt-step.ts'
import type { OrderLife } from './order-life.ts'
import { report } from './report-step.ts'
import type { Scene } from './scene.ts'

/** Tells one step of a story: what the functions would have recorded then. */
export function performStep(life: OrderLife, step: Step, scene: Scene): void {
  switch (step.act) {
    case 'accept':
    case 'refuse':
    case 'take':
    case 'ask_again':
    case 'lose_answer':
    case 'fail':
    case 'give_up':
      attempt(life, step, scene)
      break
    case 'platform_pays':
      pay(life, scene.brandId, step.status, step.at)
      break
    case 'ask':
      ask(life, step, scene)
      break
    default:
      report(life, step, scene)
  }
}

/** All that the platform owes. */
function pay(life: OrderLife, brandId: string, status: 'issued' | 'failed', at: Date): void {
  for (const { id, returnedBy, status: standing } of life.brandOrder(brandId).refunds) {
    if (returnedBy !== 'platform' || standing !== 'pending') continue
    const providerReference = status === 'issued' ? `re_${id.slice(-10).toLowerCase()}` : null
    life.apply(brandId, closeRefund({ id, status, providerReference }), at)
    const { id: orderId } = life.order
    life.acts.push({ act: 'refund_closed', orderId, subject: id, detail: { status }, at })
  }
}
