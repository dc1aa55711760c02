import type { Owner } from '../../events/relay/endpoint-partition-keys.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { endpointCountKey } from './endpoint-keys.ts'

/** Endpoints of a storefront in one mode. Every event is compared with each of them. */
export const MOST_ENDPOINTS = 50

/** Belongs into the transaction that creates an endpoint. Fails when the storefront has the most that it may have. */
export function countCreated(table: string, owner: Owner): TransactWrite {
  return {
    Update: {
      ...counting(table, owner, 1),
      ConditionExpression: 'attribute_not_exists(endpoints) OR endpoints < :most',
      ExpressionAttributeValues: { ':change': 1, ':most': MOST_ENDPOINTS },
    },
  }
}

/** Belongs into the transaction that deletes one. */
export function countDeleted(table: string, owner: Owner): TransactWrite {
  return { Update: counting(table, owner, -1) }
}

function counting(table: string, owner: Owner, change: number) {
  return {
    TableName: table,
    Key: endpointCountKey(owner),
    UpdateExpression: 'ADD endpoints :change',
    ExpressionAttributeValues: { ':change': change },
  }
}
