import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { keptPlace } from '../../storage/kept-sweep.ts'
import type { TransactWrite } from '../../storage/transact.ts'

/**
 * A request that must reach a brand. It is stored beside its brand order and is due until
 * the brand has answered or it was given up. It holds ids only: the content is in the brand
 * order, and an address is in the vault.
 */
export const commandSchema = z.object({
  /** Id of the cancellation, return, refund, change of address or erasure. The brand knows the command by it, on every attempt. */
  id: z.string(),
  kind: z.enum(['cancellation', 'address_change', 'return', 'refund', 'erasure']),
  orderId: z.string(),
  brandOrderId: z.string(),
  brandId: z.string(),
  /** Whether a cancellation asks for all that has not shipped. */
  isWhole: z.boolean(),
  requestedAt: z.string(),
  attempts: z.int(),
  firstAttemptAt: z.string().nullable(),
  /** Until then no other function calls the brand for it. `attempts` identifies the holder. */
  leasedUntil: z.string().nullable(),
  /** Set while the brand decides: since when, what it called the work, and how often it was asked. */
  pending: z.object({ since: z.string(), handle: z.string().nullable(), asks: z.int() }).nullable().default(null),
  /** How it was settled; absent or null while it is not. */
  settled: z.string().nullish(),
  /** When it is retried; null once it is settled. */
  dueAt: z.string().nullable(),
  /** Its place in the due index when it was read; a sweeper's claim stays. */
  dueSk: z.string().optional(),
})
export type Command = z.infer<typeof commandSchema>

export interface CommandIds {
  readonly orderId: string
  readonly brandOrderId: string
  readonly commandId: string
}

/** Access patterns: one command by its key; by the sweeper in the due index, which holds keys only. */
export function commandKey({ orderId, brandOrderId, commandId }: CommandIds): { pk: string; sk: string } {
  return { pk: `ORDER#${orderId}`, sk: `COMMAND#${brandOrderId}#${commandId}` }
}

export function commandItem(command: Command): Record<string, unknown> {
  const { dueSk = null, ...attributes } = command
  const { orderId, brandOrderId, id, dueAt } = command
  const place = keptPlace({ id, dueAt, priorDueSk: dueSk, isResumed: isResumed(command) })
  return { ...commandKey({ orderId, brandOrderId, commandId: id }), ...attributes, ...place }
}

/** Whether more than the sweeper goes on with it: who holds its lease, or a message. A brand that decides later is asked again by the sweeper. */
function isResumed({ leasedUntil, firstAttemptAt, pending }: Command): boolean {
  return leasedUntil !== null || firstAttemptAt !== null || (pending?.asks ?? 0) === 0
}

/** The command with a new retry period. An attempt that is under way can no longer record its outcome. */
export function againNow(command: Command, now: Date): Command {
  const at = timestamp(now)
  const pending = command.pending === null ? null : { ...command.pending, since: at, asks: 0 }
  const attempts = command.attempts + 1
  return { ...command, attempts, firstAttemptAt: null, leasedUntil: null, pending, settled: null, dueAt: at }
}

/** Part of the transaction that stores the request. The id is new, so the write has no condition. */
export function newCommandWrite(table: string, command: Command): TransactWrite {
  return { Put: { TableName: table, Item: commandItem(command) } }
}
