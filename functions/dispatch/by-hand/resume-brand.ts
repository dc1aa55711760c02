import * as z from 'zod'
import type { Brand } from '../../brands/brand.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { resumeSubmission } from '../../orders/life/submission-steps.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { DUE_SHARDS } from '../../storage/due-index.ts'
import { DUE_START, type DuePlace } from '../../storage/due-rows.ts'
import { againNow, type Command } from '../commands/command.ts'
import type { CommandStore } from '../commands/command-store.ts'
import type { WorkflowInput } from '../find-due-work.ts'

/** What stands in the due index of one brand, due or not. */
export interface WaitingPage {
  readonly brandOrders: readonly BrandOrder[]
  readonly commands: readonly Command[]
  readonly next: DuePlace | null
}

export interface ResumeBrandDependencies {
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  readonly page: (brandId: string, place: DuePlace) => Promise<WaitingPage>
  readonly orders: Pick<OrderStore, 'transition'>
  readonly commands: Pick<CommandStore, 'replace'>
  /** Starts the workflow for each; the sweeper does it too, up to a minute later. */
  readonly queue: (inputs: readonly WorkflowInput[]) => Promise<void>
  readonly now: Clock
  /** Whether there is time for one more page. */
  readonly hasTime: () => boolean
}

/**
 * Makes everything due now that waits for a brand's next attempt: orders to be submitted, and requests about orders. What
 * is being tried at the moment, what a brand has to decide, and what waits for its release stay as they are; so does what
 * was given up, which a person looks at. It goes through the due index of all brands, a page after the other.
 */
export async function resumeBrand(
  brandId: string,
  start: DuePlace,
  dependencies: ResumeBrandDependencies,
): Promise<{ readonly resumed: number; readonly next: DuePlace | null }> {
  const { findBrand, page, queue, hasTime } = dependencies
  const brand = await findBrand(brandId)
  if (brand === null) throw new Problem('not_found', 'There is no such brand.')
  if (!brand.enabled) throw new Problem('state_conflict', 'The brand is disabled. Enable it first.')
  let resumed = 0
  let next: DuePlace | null = start
  do {
    const { brandOrders, commands, next: after }: WaitingPage = await page(brandId, next)
    const due = [
      ...(await Promise.all(brandOrders.map((one) => submitNow(one, dependencies)))),
      ...(await Promise.all(commands.map((one) => deliverNow(one, dependencies)))),
    ].filter((input) => input !== null)
    if (due.length > 0) await queue(due)
    resumed += due.length
    next = after
  } while (next !== null && hasTime())
  log('info', 'BRAND_RESUMED', { brandId, count: resumed })
  return { resumed, next }
}

async function submitNow(
  { id: brandOrderId, orderId, ...waiting }: BrandOrder,
  { orders, now }: ResumeBrandDependencies,
): Promise<WorkflowInput | null> {
  const at = timestamp(now())
  const { status, dueAt, acceptBy, releaseAfter, lease } = waiting
  const isUnsubmitted = status === 'pending' || status === 'submitting'
  // A brand that has the order is asked again when it should have decided.
  const isAsked = status === 'submitted' && dueAt !== acceptBy
  if (!(isUnsubmitted || isAsked) || dueAt === null || dueAt <= at) return null
  if ((releaseAfter !== null && releaseAfter > at) || (lease !== null && lease.expiresAt > at)) return null
  const result = await orders.transition(orderId, brandOrderId, unlessLeased(at))
  return 'unchanged' in result ? null : { orderId, brandOrderId }
}

/** An attempt that began meanwhile goes on. */
function unlessLeased(at: string): ReturnType<typeof resumeSubmission> {
  const resume = resumeSubmission()
  return {
    ...resume,
    apply: (before, now) =>
      before.lease !== null && before.lease.expiresAt > at ? { unchanged: 'busy' } : resume.apply(before, now),
  }
}

async function deliverNow(command: Command, dependencies: ResumeBrandDependencies): Promise<WorkflowInput | null> {
  const now = dependencies.now()
  const { id: commandId, orderId, brandOrderId, dueAt, leasedUntil, pending, attempts } = command
  const at = timestamp(now)
  // The brand decides about what is pending.
  if (pending !== null || dueAt === null || dueAt <= at || (leasedUntil !== null && leasedUntil > at)) return null
  if (!(await dependencies.commands.replace(againNow(command, now), attempts))) return null
  return { orderId, brandOrderId, commandId }
}

const resumeCursor: CursorKind<DuePlace> = {
  name: 'resume',
  version: 1,
  position: z.object({
    shard: z
      .int()
      .min(0)
      .max(DUE_SHARDS - 1),
    after: z.string().max(300),
  }),
  lifetimeSeconds: 24 * 3600,
}

/** One step of it for a caller, who asks again with the cursor until there is none. */
export async function answerResume(
  { brandId, cursor, now }: { brandId: string; cursor: string | undefined; now: Date },
  dependencies: ResumeBrandDependencies,
): Promise<HttpAnswer> {
  const start = cursor === undefined ? DUE_START : readCursor(resumeCursor, { brandId }, cursor, now)
  const { resumed, next } = await resumeBrand(brandId, start, dependencies)
  const nextCursor = next === null ? null : makeCursor(resumeCursor, { brandId }, next, now)
  return { status: 200, body: { brandId, resumed, nextCursor } }
}
