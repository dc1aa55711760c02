import * as z from 'zod'
import { rowRenaming } from '../storage/row-codec.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { OrderEvent } from './event.ts'
import { eventLookupKey, type NewNumber } from './lookup/lookup-keys.ts'
import { changedIndexKey, eventKey } from './orders-keys.ts'
import { ROW_VERSION, rowNames } from './row-names.ts'

/**
 * An event's row. Its content is frozen when it is committed, and a reader of an older
 * version must not lose a part of it: so only its names are shortened, and nothing is
 * left out.
 */
const renaming = rowRenaming(rowNames)

/** What stands in an event's row beside the event. */
export interface BesideEvent {
  /** A number that came with it. */
  readonly came?: NewNumber | undefined
  /**
   * Who of ours must hear of it, as EventBridge's `resources` will say. They are not in the event, which is public. So
   * the relay needs no look-up, and an event that nobody waits for costs nothing.
   */
  readonly marks?: readonly string[]
}

/** An event is written once and never changed. Its insertion invokes the relay. */
export function eventWrite(table: string, event: OrderEvent, { came, marks = [] }: BesideEvent = {}): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: {
        ...eventKey(event.orderId, event.sequence),
        ...changedIndexKey(event),
        ...eventLookupKey(event, came),
        ...(marks.length === 0 ? {} : { marks }),
        v: ROW_VERSION,
        event: renaming.toRow(event),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}

/** The event in a row, to be parsed by the reader's schema; undefined where the row has none. */
export function eventIn(row: Readonly<Record<string, unknown>> | undefined): unknown {
  return row?.event === undefined ? undefined : renaming.fromRow(row.event)
}

/** The marks beside the event. */
export function marksIn(row: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return marksSchema.parse(row?.marks)
}

const marksSchema = z.array(z.string()).catch([])
