import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import { shardOf } from '../../storage/shards.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { type Act, actSchema } from './act.ts'
import { AUDIT_SHARDS, auditMonth, auditPlace, monthOf } from './audit-keys.ts'

/** An act as a row of the audit log in the table `vault`. */
export function actWriteTo(table: string, act: Act, now: Date): TransactWrite {
  const checked = actSchema.parse(act)
  const at = timestamp(now)
  const id = newId('act', now)
  const place = auditPlace(at, id)
  return {
    Put: {
      TableName: table,
      Item: {
        pk: auditMonth(monthOf(at), shardOf(id, AUDIT_SHARDS)),
        sk: place,
        id,
        at,
        ...checked,
        // Of the indexes.
        actMember: checked.memberId,
        ...(checked.orderId === undefined ? {} : { actOrder: checked.orderId }),
        actPlace: place,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}
