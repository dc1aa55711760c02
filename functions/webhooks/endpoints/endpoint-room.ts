import type { TransactWrite } from '../../storage/transact.ts'
import { endpointCountKey, type Owner } from './endpoint-keys.ts'

/** Endpoints of a storefront in one mode: every event is held against each of them. */
export const MOST_ENDPOINTS = 50

/** Belongs into the transaction that makes an endpoint: fails where there are as many as there may be. */
export function takeRoom(table: string, owner: Owner): TransactWrite {
  return {
    Update: {
      ...counting(table, owner, 1),
      ConditionExpression: 'attribute_not_exists(endpoints) OR endpoints < :most',
      ExpressionAttributeValues: { ':change': 1, ':most': MOST_ENDPOINTS },
    },
  }
}

/** Belongs into the transaction that deletes one. */
export function giveRoom(table: string, owner: Owner): TransactWrite {
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
