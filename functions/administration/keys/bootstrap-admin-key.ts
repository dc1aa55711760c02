import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { putNew } from '../../http/settings-store.ts'
import { transact } from '../../storage/transact.ts'
import { makeKey } from './key-rows.ts'

export interface Bootstrap {
  /** With the operator's own AWS credentials: a person who may write the settings table may create administrators. */
  readonly client: DynamoDBDocumentClient
  readonly tableName: string
  readonly livemode: boolean
  readonly now: Date
  /** Helps people to distinguish keys. */
  readonly name?: string
}

/** Creates an administrator's key without the API: the first one, or a new one after the last was lost. */
export async function bootstrapAdminKey(wanted: Bootstrap): Promise<{ readonly id: string; readonly secret: string }> {
  const { client, tableName, livemode, now, name = 'bootstrap' } = wanted
  const { key, secret, rows } = makeKey({ storefrontId: null, livemode, scopes: ['admin'], name }, now)
  const failed = await transact(
    client,
    rows.map((row) => putNew(tableName, row)),
  )
  if (failed.length > 0) throw new Error('The new key’s id is taken, which should be impossible. Nothing was written.')
  return { id: key.id, secret }
}
