import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import type { DueRow } from '../../storage/due-rows.ts'
import { watchKey } from '../notice-keys.ts'
import { seconds } from '../telling/notice-store.ts'

const watchSchema = z.object({
  kind: z.enum(['new_order', 'accept_by_near']),
  orderId: z.string(),
  brandOrderId: z.string(),
  brandId: z.string(),
})
/** A brand order that is looked at again: to tell of one that was held back, or whose time to be accepted runs out. */
export type Watch = z.infer<typeof watchSchema>

const digestSchema = z.object({ brandId: z.string(), contactId: z.string(), day: z.string() })
/** A digest that is due. */
export type DueDigest = z.infer<typeof digestSchema>

/** Days after it is due at which a row expires, whatever became of it. */
const KEPT_DAYS = 15

export interface WatchStore {
  /** Changes nothing where it is watched already. */
  watch(watch: Watch, dueAt: Date): Promise<void>
  /** What a row of the due index is; null where it is gone. */
  find(row: DueRow): Promise<Watch | DueDigest | null>
  end(watch: Watch): Promise<void>
}

export function watchStore(client: DynamoDBDocumentClient, table: string): WatchStore {
  return {
    async watch(watch, dueAt) {
      const key = watchKey(watch.brandOrderId, watch.kind)
      const expiresAt = seconds(dueAt) + KEPT_DAYS * 24 * 3600
      const Item = { ...key, ...dueIndexKey(`${key.pk}#${key.sk}`, timestamp(dueAt)), ...watch, expiresAt }
      await held(
        client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },
    async find({ pk, sk }) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }))
      return Item === undefined ? null : z.union([watchSchema, digestSchema]).parse(Item)
    },
    async end({ brandOrderId, kind }) {
      await client.send(new DeleteCommand({ TableName: table, Key: watchKey(brandOrderId, kind) }))
    },
  }
}
