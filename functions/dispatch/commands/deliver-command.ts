import { type Brand, takesMode } from '../../brands/brand.ts'
import { type Connection, orderKeyOf } from '../../brands/kinds/integration.ts'
import { type CommandOutcome, type PendingCommand, refusalIn, unknownOutcome } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Address } from '../../orders/fields.ts'
import { answerRequest } from '../../orders/life/answer-request.ts'
import { raiseAttention } from '../../orders/life/submission-steps.ts'
import { attentionDetail } from '../../orders/order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { addSeconds, type Clock, timestamp } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { LONGEST_DELAY_SECONDS } from '../../storage/kept-sweep.ts'
import { LEASE_SECONDS, nextRetryInSeconds } from '../retry-schedule.ts'
import type { Command, CommandIds } from './command.ts'
import { askOf } from './command-message.ts'
import type { CommandStore } from './command-store.ts'

export interface DeliverDependencies {
  readonly commands: Pick<CommandStore, 'find' | 'replace'>
  readonly orders: Pick<OrderStore, 'findBrandOrder' | 'transition'>
  /** Kind of the integration whose function this is. */
  readonly integration: string
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  readonly connect: (brand: Brand) => Promise<Connection>
  /** Opens the address of a change, and writes that down; null when it was erased. */
  readonly openAddress: (change: {
    orderId: string
    brandId: string
    addressChangeId: string
  }) => Promise<Address | null>
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly timeScale: number
}

/** The result of an attempt. `retryInSeconds` is set when a queue's delay is long enough for the retry (SQS: 900 s at most). */
export interface DeliveryResult {
  readonly outcome: 'accepted' | 'pending' | 'refused' | 'retry' | 'attention' | 'busy' | 'not_due' | 'nothing_to_do'
  readonly retryInSeconds?: number
}

/**
 * One attempt to deliver a command to its brand. May run twice, and at the same time:
 * the lease lets one through, and the brand recognises a command by its id, which is the
 * same on every attempt.
 */
export async function deliverCommand(ids: CommandIds, dependencies: DeliverDependencies): Promise<DeliveryResult> {
  const { commands, orders, now } = dependencies
  const found = await commands.find(ids)
  if (found === null || found.dueAt === null) return { outcome: 'nothing_to_do' }
  const at = timestamp(now())
  if (found.dueAt > at) return { outcome: 'not_due' }
  if (found.leasedUntil !== null && found.leasedUntil > at) return { outcome: 'busy' }
  const brandOrder = await orders.findBrandOrder(ids.orderId, ids.brandOrderId)
  if (brandOrder === null) throw new OperatorError(`There is no brand order ${ids.brandOrderId}.`)

  const leasedUntil = timestamp(addSeconds(now(), LEASE_SECONDS))
  const held: Command = {
    ...found,
    attempts: found.attempts + 1,
    firstAttemptAt: found.firstAttemptAt ?? at,
    leasedUntil,
    // Set before the attempt: if the function crashes, the sweeper finds the command.
    dueAt: leasedUntil,
  }
  if (!(await commands.replace(held, found.attempts))) return { outcome: 'busy' }
  const outcome = await attempt(held, brandOrder, dependencies)
  if (outcome === null) return settle(held, { outcome: 'nothing_to_do' }, dependencies)
  const why =
    'why' in outcome ? { reason: outcome.why?.providerCode ?? outcome.why?.status, field: outcome.why?.field } : {}
  const level = outcome.outcome === 'unknown' ? 'warn' : 'info'
  log(level, 'COMMAND_OUTCOME', { ...idsOf(held), attempt: held.attempts, outcome: outcome.outcome, ...why })
  if (outcome.outcome === 'unknown' || outcome.outcome === 'not_found') return retry(held, outcome, dependencies)

  const { kind, id } = held
  // An erasure is no part of the order: the books do not change.
  if (kind !== 'erasure') {
    const answered =
      outcome.outcome === 'refused'
        ? { reference: null, refusal: refusalIn(outcome) }
        : { reference: outcome.reference }
    const answer = answerRequest({ kind, id, outcome: outcome.outcome, ...answered })
    await orders.transition(held.orderId, held.brandOrderId, answer)
  }
  if (outcome.outcome === 'pending') return askAgain(held, outcome, dependencies)
  return settle(held, { outcome: outcome.outcome }, dependencies)
}

/** A failure on our side counts like a brand that does not answer. */
async function attempt(
  command: Command,
  brandOrder: BrandOrder,
  { findBrand, connect, integration, openAddress }: DeliverDependencies,
): Promise<CommandOutcome | null> {
  const { orderId, brandId, id: addressChangeId } = command
  const ask = askOf(command, brandOrder, () => openAddress({ orderId, brandId, addressChangeId }))
  if (ask === null) return null
  try {
    const brand = await findBrand(brandId)
    // A brand that was switched off still has the orders that it took.
    if (brand === null || brand.integration !== integration) return unknownOutcome('no_such_brand')
    // The brand's mode was changed: its back end is now one that does not have this order.
    if (!takesMode(brand, brandOrder.livemode)) return unknownOutcome('brand_mode_mismatch')
    const connection = await connect(brand)
    if (brandOrder.status === 'submitting') {
      // A brand may repeat its first answer to an idempotency key: asked before it has the order, it would refuse for ever.
      const known = await connection.lookup(orderKeyOf(brandOrder))
      if (known.outcome === 'not_found' || known.outcome === 'unknown') return known
    }
    return await ask(connection)
  } catch (error) {
    log('error', 'COMMAND_UNKNOWN', { ...idsOf(command), error })
    return unknownOutcome('internal')
  }
}

/** A brand may take days to decide; a person is asked when it takes longer. */
const PENDING_SECONDS = 3 * 24 * 3600
const FIRST_ASK_SECONDS = 300
const LONGEST_ASK_SECONDS = 6 * 3600

/** The brand decides later. It reports, or is asked again with growing pauses; after three days a person has to look. */
async function askAgain(
  held: Command,
  { handle, askAgainInSeconds }: PendingCommand,
  { orders, commands, now, timeScale }: DeliverDependencies,
): Promise<DeliveryResult> {
  const asks = (held.pending?.asks ?? 0) + 1
  const since = held.pending?.since ?? timestamp(now())
  const isOver = now().getTime() - Date.parse(since) >= PENDING_SECONDS * 1000 * timeScale
  if (isOver) {
    const facts = { report: COMMANDS[held.kind], objectId: held.id, status: 'pending' }
    await orders.transition(held.orderId, held.brandOrderId, raiseAttention('outcome_unknown', attentionDetail(facts)))
  }
  const grown = Math.min(FIRST_ASK_SECONDS * 2 ** Math.min(asks - 1, 20), LONGEST_ASK_SECONDS)
  const seconds = (askAgainInSeconds ?? grown) * timeScale
  const dueAt = isOver ? null : timestamp(addSeconds(now(), Math.max(1, seconds)))
  const pending = { since, handle: handle ?? null, asks }
  const settled = isOver ? 'attention' : null
  await commands.replace({ ...held, leasedUntil: null, firstAttemptAt: null, pending, settled, dueAt }, held.attempts)
  return { outcome: isOver ? 'attention' : 'pending' }
}

/** As brands know them. */
const COMMANDS = {
  cancellation: 'order.cancel',
  address_change: 'order.change_address',
  return: 'return.request',
  refund: 'refund.request',
  erasure: 'customer.erase',
} as const

/** A brand may be away for longer than a day and must still hear of an erasure, which the law gives a month. */
const ERASURE_RETRY_SECONDS = 25 * 24 * 3600

/** Retried like a submission: for a day, with growing pauses; then a person has to look. */
async function retry(
  held: Command,
  outcome: Extract<CommandOutcome, { outcome: 'unknown' | 'not_found' }>,
  dependencies: DeliverDependencies,
): Promise<DeliveryResult> {
  const { orders, now, random, timeScale } = dependencies
  const isUnknown = outcome.outcome === 'unknown'
  const seconds = nextRetryInSeconds({
    attempts: held.attempts,
    firstAttemptAt: new Date(held.firstAttemptAt ?? held.requestedAt),
    now: now(),
    // A brand that does not have the order yet may be about to get it.
    retryAfterSeconds: isUnknown ? outcome.retryAfterSeconds : null,
    random: random(),
    timeScale,
    ...(held.kind === 'erasure' ? { periodSeconds: ERASURE_RETRY_SECONDS } : {}),
  })
  if (seconds === null || (isUnknown && outcome.attention)) {
    const code = seconds === null ? 'retries_exhausted' : 'outcome_unknown'
    const facts = { report: COMMANDS[held.kind], objectId: held.id, ...(isUnknown ? outcome.why : {}) }
    await orders.transition(held.orderId, held.brandOrderId, raiseAttention(code, attentionDetail(facts)))
  }
  if (seconds === null) return settle(held, { outcome: 'attention' }, dependencies)
  const dueAt = timestamp(addSeconds(now(), seconds))
  await dependencies.commands.replace({ ...held, leasedUntil: null, dueAt }, held.attempts)
  const retryInSeconds = Math.max(1, Math.ceil(seconds))
  return retryInSeconds > LONGEST_DELAY_SECONDS ? { outcome: 'retry' } : { outcome: 'retry', retryInSeconds }
}

async function settle(
  held: Command,
  result: DeliveryResult,
  { commands }: DeliverDependencies,
): Promise<DeliveryResult> {
  await commands.replace({ ...held, leasedUntil: null, settled: result.outcome, dueAt: null }, held.attempts)
  return result
}

function idsOf({ orderId, brandOrderId, brandId, id }: Command) {
  return { orderId, brandOrderId, brandId, subjectId: id }
}
