import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import type { TransactWrite } from '../../storage/transact.ts'

/**
 * A request that a brand must hear: durable beside its brand order, due until the
 * brand answered or it was given up. It holds ids; what is asked stands in the brand
 * order, and an address in the vault.
 */
export const commandSchema = z.object({
  /** Of the cancellation, return, refund or change of address; names the command at the brand for ever. */
  id: z.string(),
  kind: z.enum(['cancellation', 'address_change', 'return', 'refund']),
  orderId: z.string(),
  brandOrderId: z.string(),
  brandId: z.string(),
  /** Whether a cancellation asks for all that has not shipped. */
  isWhole: z.boolean(),
  requestedAt: z.string(),
  attempts: z.int(),
  firstAttemptAt: z.string().nullable(),
  /** Until when nobody else calls the brand for it; the attempt's number tells who holds it. */
  leasedUntil: z.string().nullable(),
  /** When it is tried again; null once it is settled. */
  dueAt: z.string().nullable(),
})
export type Command = z.infer<typeof commandSchema>

export interface CommandIds {
  readonly orderId: string
  readonly brandOrderId: string
  readonly commandId: string
}

/** Read by key; found by the sweeper in the due index, whose rows have nothing but their keys. */
export function commandKey({ orderId, brandOrderId, commandId }: CommandIds): { pk: string; sk: string } {
  return { pk: `ORDER#${orderId}`, sk: `COMMAND#${brandOrderId}#${commandId}` }
}

export function commandItem(command: Command): Record<string, unknown> {
  const { orderId, brandOrderId, id, dueAt } = command
  return { ...commandKey({ orderId, brandOrderId, commandId: id }), ...dueIndexKey(id, dueAt), ...command }
}

/** The command with its patience starting anew; whoever tries it at the moment finds its attempt gone. */
export function againNow(command: Command, now: Date): Command {
  return { ...command, attempts: command.attempts + 1, firstAttemptAt: null, leasedUntil: null, dueAt: timestamp(now) }
}

/** Belongs into the transaction of what it tells; its id is new, so it has no condition. */
export function newCommandWrite(table: string, command: Command): TransactWrite {
  return { Put: { TableName: table, Item: commandItem(command) } }
}
