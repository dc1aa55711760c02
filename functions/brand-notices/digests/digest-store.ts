import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { noticeKinds } from '../../brands/contacts/contact.ts'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { queryAll } from '../../storage/query-all.ts'
import { transact } from '../../storage/transact.ts'
import { forDigest, type Notice, noticeSchema } from '../notice.ts'
import { digestItemKey, digestItemPrefix, digestKey, sentNoticeKey } from '../notice-keys.ts'
import { FREE, seconds } from '../telling/notice-store.ts'
import type { DigestTime } from './digest-time.ts'

export interface DigestOwner {
  readonly brandId: string
  readonly contactId: string
}

/** Items of a kind that are read; of more, a digest says that there are more. */
export const MOST_COUNTED = 200

export interface DigestStore {
  /** Puts it into the contact's next digest; changes nothing where it was told or is in one. */
  collect(owner: DigestOwner, time: DigestTime, notice: Notice, now: Date, expiresAt: Date): Promise<void>
  /** Of each kind `MOST_COUNTED` and one more at most. */
  items(owner: Pick<DigestOwner, 'contactId'>, day: string): Promise<readonly Notice[]>
  /** Sent, or nothing to say. */
  end(owner: Pick<DigestOwner, 'contactId'>, day: string): Promise<void>
}

/** Days after which rows of a digest expire, whatever became of it. */
const KEPT_DAYS = 15
/** Digests that an instance remembers to have made due. */
const MOST_REMEMBERED = 1_000

export function digestStore(client: DynamoDBDocumentClient, table: string): DigestStore {
  const known = new Set<string>()

  /** Before its first item, so that no item is without a digest that is due. */
  async function makeDue({ brandId, contactId }: DigestOwner, { day, dueAt }: DigestTime): Promise<void> {
    const key = digestKey(contactId, day)
    if (known.has(key.pk)) return
    const expiresAt = seconds(dueAt) + KEPT_DAYS * 24 * 3600
    const Item = { ...key, ...dueIndexKey(key.pk, timestamp(dueAt)), brandId, contactId, day, expiresAt }
    await held(client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })))
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.add(key.pk)
  }

  return {
    async collect(owner, time, notice, now, expiresAt) {
      await makeDue(owner, time)
      const { contactId } = owner
      const { kind, occasionId } = notice
      const told = { state: 'collected', at: timestamp(now), expiresAt: seconds(expiresAt) }
      const item = { notice: forDigest(notice), expiresAt: seconds(time.dueAt) + KEPT_DAYS * 24 * 3600 }
      // Together, so that what counts as told is in a digest, and in one only.
      await transact(client, [
        {
          Put: {
            TableName: table,
            Item: { ...sentNoticeKey(occasionId, contactId), ...told },
            ConditionExpression: FREE,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':now': seconds(now), ':not_sent': 'not_sent' },
          },
        },
        { Put: { TableName: table, Item: { ...digestItemKey(contactId, time.day, kind, occasionId), ...item } } },
      ])
    },
    async items({ contactId }, day) {
      const { pk } = digestKey(contactId, day)
      const ofKind = async (kind: string) => {
        const rows = await queryAll(
          client,
          {
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
            ExpressionAttributeValues: { ':pk': pk, ':kind': digestItemPrefix(kind) },
            ConsistentRead: true,
          },
          MOST_COUNTED + 1,
        )
        return rows.map(({ notice }) => noticeSchema.parse(notice))
      }
      return (await Promise.all(noticeKinds.map(ofKind))).flat()
    },
    async end({ contactId }, day) {
      known.delete(digestKey(contactId, day).pk)
      await client.send(new DeleteCommand({ TableName: table, Key: digestKey(contactId, day) }))
    },
  }
}
