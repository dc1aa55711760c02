import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import type { SealedFor } from './purpose.ts'
import { accessKey } from './vault-keys.ts'

/** Why an envelope is opened. A code, because the access log outlives the personal data and must hold none. */
export type AccessReason =
  | 'submit_order'
  | 'mail_customer'
  | 'command_brand'
  | 'compare_state'
  | 'show_masked'
  | 'reveal_to_support'
  | 'reveal_label'
  | 'read_notes'
  | 'disclose'
  | 'export'
  | 'reindex'

export interface Access {
  readonly orderId: string
  /** `function:<name>`, or `member:<id>` with the id of the staff member's account, which is no name and no address. */
  readonly actor: string
  readonly reason: AccessReason
  /** Code of the reason that a member of the support staff gave. */
  readonly because?: string
}

/** Logs who opens what, when and why. It is called before the opening: an opening that cannot be logged does not happen. */
export async function logAccess(
  { orderId, actor, reason, because }: Access,
  sealedFor: SealedFor,
  { client, table, now }: { client: DynamoDBDocumentClient; table: string; now: Date },
): Promise<void> {
  const at = timestamp(now)
  const accessId = newId('acc', now)
  const Item = {
    ...accessKey(orderId, at, accessId),
    orderId,
    accessId,
    at,
    actor,
    reason,
    ...(because === undefined ? {} : { because }),
    ...sealedFor,
  }
  await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
}
