import { actionSchema, type Obstacle, obstacleTo } from '../../brands/actions.ts'
import { openReturns, owedRefunds } from '../../orders/work/concern.ts'
import { isUndecided } from './explain-order.ts'
import type { Explained } from './explained.ts'
import type { ActionCode, Next, Story, StoryCode } from './story.ts'

/** What the parts of a story ask for. What is not listed only has to be waited for. */
const advice: Partial<Record<StoryCode, ActionCode>> = {
  circuit_open: 'open_brand_health',
  accept_overdue: 'remind_brand',
  retries_exhausted: 'retry',
  outcome_unknown: 'contact_brand',
  contradictory_report: 'resolve_attention',
  order_too_large: 'contact_brand',
  refunded_unshipped: 'contact_brand',
  customer_mail_returned: 'resolve_attention',
  shipment_exception: 'contact_brand',
  attempt_failed: 'contact_brand',
  returned_to_sender: 'refund',
  refund_owed_by_platform: 'record_payment',
  refund_failed: 'refund',
}

/** What a part of a story asks for, or null where it only has to be waited for. */
export function adviceFor(code: StoryCode): ActionCode | null {
  return advice[code] ?? null
}

/** Everything that can be done about a brand order, and of what cannot: why, and who can. */
export function nextActions(explained: Explained, story: readonly Story[], now: Date): Next[] {
  const { brandOrder, brand, capabilities, mails } = explained
  const becauseOf = (action: ActionCode) => reasonFor(action, story, now)
  const next = (action: ActionCode, obstacle: Obstacle | null, subjectId: string | null = null): Next => {
    const because = obstacle === null ? becauseOf(action) : null
    return {
      action,
      brandOrderId: brandOrder.id,
      brandId: brandOrder.brandId,
      subjectId,
      obstacle,
      ask: obstacle === 'not_supported' ? 'brand' : null,
      isAdvised: because !== null,
      because,
    }
  }
  const received = openReturns(brandOrder).find(({ status }) => status === 'received')?.id ?? null
  return [
    ...actionSchema.options.map((action) =>
      next(action, obstacleTo(action, brandOrder, capabilities), action === 'refund' ? received : null),
    ),
    next('retry', canRetry(explained, now) ? null : 'not_now'),
    next('resolve_attention', canResolve(explained) ? null : 'not_now'),
    ...owedRefunds(brandOrder).map(({ id }) => next('record_payment', null, id)),
    ...(brand === null ? [] : [next('contact_brand', null), next('remind_brand', isAtBrand(story) ? null : 'not_now')]),
    next('open_brand_health', null),
    ...(mails.length === 0 ? [] : [next('resend_mail', canResend(mails) ? null : 'not_now')]),
  ]
}

function reasonFor(action: ActionCode, story: readonly Story[], now: Date): StoryCode | null {
  const asking = story.find(({ code, contactAfter, status }) => {
    if (advice[code] === action) return true
    if (code === 'retrying') {
      const isLong = contactAfter !== null && Date.parse(contactAfter) <= now.getTime()
      return isLong && action === 'contact_brand'
    }
    return code === 'return_open' && status === 'received' && action === 'refund'
  })
  return asking?.code ?? null
}

/** Whether the brand has something to answer. */
function isAtBrand(story: readonly Story[]): boolean {
  const codes: readonly StoryCode[] = [
    'with_brand',
    'accept_overdue',
    'refund_at_brand',
    'cancellation_at_brand',
    'address_change_at_brand',
    'return_open',
  ]
  return story.some(({ code }) => codes.includes(code))
}

/** As `retry-brand-order` takes it: what the brand has not decided, or requests that it has not answered. */
function canRetry({ brandOrder, commands }: Explained, now: Date): boolean {
  const { releaseAfter, status } = brandOrder
  const isHeld = status === 'pending' && releaseAfter !== null && Date.parse(releaseAfter) > now.getTime()
  if (isUndecided(brandOrder)) return !isHeld
  const open = [
    ...brandOrder.cancellations.filter((one) => one.status === 'requested'),
    ...brandOrder.addressChanges.filter((one) => one.status === 'requested'),
    ...brandOrder.returns.filter((one) => one.status === 'requested'),
    ...brandOrder.refunds.filter((one) => one.status === 'pending'),
  ]
  return open.some(({ id }) => commands.some((command) => command.id === id))
}

/** As `resolve-attention` takes it: not while nobody would ask the brand again. */
function canResolve({ brandOrder }: Explained): boolean {
  const { attention, dueAt, lease } = brandOrder
  if (attention === null) return false
  return !(isUndecided(brandOrder) && dueAt === null && lease === null)
}

const canResend = (mails: Explained['mails']): boolean => mails.some(({ resendObstacle }) => resendObstacle === null)
