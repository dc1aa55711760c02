import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { resumeSubmission } from '../../orders/life/submission-steps.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { againNow } from '../commands/command.ts'
import type { CommandStore } from '../commands/command-store.ts'
import type { WorkflowInput } from '../find-due-work.ts'
import type { BrandOrderIds } from '../submitting/submission-store.ts'

export interface RetryDependencies {
  readonly orders: Pick<OrderStore, 'findBrandOrder' | 'transition'>
  readonly commands: Pick<CommandStore, 'find' | 'replace'>
  /** Starts the workflow; the sweeper does it too, up to a minute later. */
  readonly queue: (input: WorkflowInput) => Promise<void>
  readonly now: Clock
  /** Written with the change, where the brand order itself is changed. */
  readonly beside?: readonly TransactWrite[]
}

/** Submits the brand order again unless the brand has it; delivers undecided commands again. */
export async function retryBrandOrder(ids: BrandOrderIds, dependencies: RetryDependencies): Promise<HttpAnswer> {
  const { orders, queue, now, beside = [] } = dependencies
  const { orderId, brandOrderId } = ids
  const known = await orders.findBrandOrder(orderId, brandOrderId)
  if (known === null) throw new Problem('not_found', 'There is no such brand order.')
  const result = await orders.transition(orderId, brandOrderId, resumeSubmission(), { beside: () => beside })
  if (!('unchanged' in result)) {
    const { status, dueAt } = result.brandOrder
    await queue(ids)
    log('info', 'RETRIED_BY_HAND', { orderId, brandOrderId })
    return { status: 202, body: { id: brandOrderId, orderId, status, dueAt, commands: [] } }
  }
  const commands = await commandsAgain(known, dependencies)
  if (commands.length === 0) {
    throw new Problem(
      'state_conflict',
      `The brand order is ${known.status}, and there is no undecided request that could be sent to the brand again now.`,
    )
  }
  for (const commandId of commands) await queue({ ...ids, commandId })
  log('info', 'RETRIED_BY_HAND', { orderId, brandOrderId, count: commands.length })
  return { status: 202, body: { id: brandOrderId, orderId, status: known.status, dueAt: timestamp(now()), commands } }
}

/** Ids of the undecided commands, each due now. A command that is being delivered at this moment is left out. */
async function commandsAgain(brandOrder: BrandOrder, { commands, now }: RetryDependencies): Promise<string[]> {
  const { orderId, id: brandOrderId } = brandOrder
  const again: string[] = []
  for (const commandId of undecided(brandOrder)) {
    const command = await commands.find({ orderId, brandOrderId, commandId })
    // There is no command when the request came from the brand itself, or when the platform returns the money.
    if (command === null) continue
    // Not every back end recognises a command that arrives twice at the same time.
    if (command.leasedUntil !== null && command.leasedUntil > timestamp(now())) continue
    if (await commands.replace(againNow(command, now()), command.attempts)) again.push(commandId)
  }
  return again
}

function undecided({ cancellations, addressChanges, returns, refunds }: BrandOrder): string[] {
  return [
    ...cancellations.filter(({ status }) => status === 'requested'),
    ...addressChanges.filter(({ status }) => status === 'requested'),
    ...returns.filter(({ status }) => status === 'requested'),
    ...refunds.filter(({ status }) => status === 'pending'),
  ].map(({ id }) => id)
}
