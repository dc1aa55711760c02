import type { Brand } from '../../../../functions/brands/brand.ts'
import { brandHealth } from '../../../../functions/brands/brand-health.ts'
import type { Capabilities } from '../../../../functions/brands/capabilities.ts'
import type { PollState } from '../../../../functions/brands/polling/poll-state.ts'
import { type PaceState, UNTOUCHED } from '../../../../functions/brands/rate-limit/pace.ts'
import type { Command } from '../../../../functions/dispatch/commands/command.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import type { Transition } from '../../../../functions/orders/life/transition.ts'
import { attentionDetail } from '../../../../functions/orders/order.ts'
import { explainBrandOrder } from '../../../../functions/support/order/explain-order.ts'
import type { Explained } from '../../../../functions/support/order/explained.ts'
import { nextActions } from '../../../../functions/support/order/next-actions.ts'
import { storySchema } from '../../../../functions/support/order/story.ts'
import { someBrand } from '../../brands/some-brand.ts'
import { after as afterwards, brandOrderOf } from '../../orders/placed-order.ts'
import { minute } from '../../orders/reports/report-of.ts'

const wish = { lines: [{ quantity: 2, unitPrice: 500 }], shipping: [{ amount: 300 }] }

/** An hour and a half after placing; the brand has two hours. */
export const now = new Date(minute(90))

export const everything: Capabilities = {
  accept: { level: 'line' },
  cancel: { level: 'line', until: 'shipped' },
  addressChange: { level: 'order', until: 'shipped' },
  return: { level: 'line', label: true },
  refund: { level: 'amount' },
  tracking: { mode: 'realtime' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
}

export interface Situation {
  readonly brandOrder?: Partial<BrandOrder>
  readonly capabilities?: Partial<Capabilities>
  readonly pace?: Partial<PaceState>
  readonly poll?: PollState
  readonly commands?: readonly Command[]
  readonly brand?: Brand | null
  readonly waiting?: Explained['waiting']
}

/** Two units of 500 with shipping of 300, placed at minute 0, to be accepted by minute 120. */
export function explained({
  brandOrder,
  capabilities,
  pace,
  poll,
  commands = [],
  brand,
  waiting = null,
}: Situation = {}): Explained {
  const known = brand === undefined ? someBrand('aurora') : brand
  const placed = brandOrderOf(wish)
  return {
    brandOrder: { ...placed, acceptBy: minute(120), ...brandOrder },
    brand: known,
    capabilities: { ...everything, ...capabilities },
    health: known === null ? null : brandHealth(known, { ...UNTOUCHED, ...pace }, poll ?? null, now),
    waiting,
    mails: [],
    commands,
  }
}

export function commandOf(id: string, kind: Command['kind'], changes: Partial<Command> = {}): Command {
  return {
    id,
    kind,
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    brandId: 'aurora',
    isWhole: false,
    requestedAt: minute(60),
    attempts: 0,
    firstAttemptAt: null,
    leasedUntil: null,
    pending: null,
    dueAt: null,
    ...changes,
  }
}

/** What is told of a situation. What a code does not say is null, and left out here. */
export function storyOf(situation: Situation) {
  const story = explainBrandOrder(explained(situation), now)
  for (const part of story) storySchema.parse(part)
  return story.map(({ brandOrderId: _, brandId: __, ...part }) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)),
  )
}

export function advisedIn(situation: Situation) {
  const one = explained(situation)
  return nextActions(one, explainBrandOrder(one, now), now)
    .filter(({ isAdvised }) => isAdvised)
    .map(({ action, subjectId, because }) => [action, because, subjectId])
}

/** A brand order that its brand has accepted, after more happened to it. */
export function accepted(collectedBy: 'platform' | 'brand', ...more: Transition[]): Partial<BrandOrder> {
  const submitting: BrandOrder = { ...brandOrderOf({ ...wish, collectedBy }), status: 'submitting' }
  return afterwards(submitting, accept({ brandReference: 'A-1', lines: null, occurredAt: minute(1) }), ...more)
}

export const attended = (code: NonNullable<BrandOrder['attention']>['code']): Pick<BrandOrder, 'attention'> => ({
  attention: { code, since: minute(80), detail: attentionDetail({ report: 'order.submit', status: '422' }) },
})
