import type { KMS } from '@aws-sdk/client-kms'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../runtime/clock.ts'
import { OperatorError } from '../runtime/log.ts'
import { queryAll } from '../storage/query-all.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import type { Access } from './access-log.ts'
import { type ReturnLabel, returnLabelSchema } from './envelope-content.ts'
import { type Opened, openEnvelope, parseContent, type Vault } from './open.ts'
import { createBytesOpener } from './open-bytes.ts'
import type { Seal } from './seal.ts'
import { labelIdOf, labelPartition, returnLabelKey, supportEnvelopeKey } from './vault-keys.ts'

export interface LabelToSeal {
  readonly orderId: string
  readonly brandId: string
  readonly brandOrderId: string
  /** The brand's own number of the return. */
  readonly reference: string
  /** A validated one. */
  readonly labelUrl: string
  /** The brand's clock of the report that has the label, and when the brand wrote it. The newest label stays. */
  readonly occurredAt: string
  readonly timestamp: string
  readonly now: Date
}

/** `kept`: this label, or a newer one. `erased`: the customer was erased, and nothing is sealed of them any more. */
export type SealLabel = (label: LabelToSeal) => Promise<'kept' | 'erased'>

/**
 * Seals where the label of a return is: one envelope for the brand, which the mail to the customer is written from, and one
 * for support. May run twice and in any order.
 */
export async function sealReturnLabel(
  { orderId, brandId, brandOrderId, reference, labelUrl, now, ...times }: LabelToSeal,
  { client, table, seal }: { readonly client: DynamoDBDocumentClient; readonly table: string; readonly seal: Seal },
): Promise<'kept' | 'erased'> {
  const labelId = labelIdOf(brandOrderId, reference)
  // In the form that every reader of mails takes: an address may have letters of any language, and spaces.
  const content = { version: 1, orderId, brandId, labelId, labelUrl: new URL(labelUrl).href } as const
  const at = { occurredAt: timestamp(new Date(times.occurredAt)), writtenAt: timestamp(new Date(times.timestamp)) }
  const writes = await Promise.all(
    (['fulfilment', 'support'] as const).map(async (purpose): Promise<TransactWrite> => {
      const sealed = await seal({ ...content, purpose })
      const Item = { ...returnLabelKey(orderId, purpose, labelId), createdAt: timestamp(now), ...at, sealed }
      return {
        Put: {
          TableName: table,
          Item,
          ConditionExpression:
            'attribute_not_exists(pk) OR occurredAt < :occurred OR (occurredAt = :occurred AND writtenAt < :written)',
          ExpressionAttributeValues: { ':occurred': at.occurredAt, ':written': at.writtenAt },
        },
      }
    }),
  )
  const notErased = {
    ConditionCheck: {
      TableName: table,
      Key: supportEnvelopeKey(orderId),
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(erasedAt)',
    },
  }
  return (await transact(client, [notErased, ...writes])).includes(0) ? 'erased' : 'kept'
}

/** Opens all labels of an order that support may see. Its caller logs who opens the order's envelopes before. */
export type OpenReturnLabels = (orderId: string) => Promise<readonly ReturnLabel[]>

export function createReturnLabelsOpener(
  { client, table }: Pick<Vault, 'client' | 'table'>,
  key: { readonly kms: KMS; readonly keyArn: string },
): OpenReturnLabels {
  const openBytes = createBytesOpener(key)
  return async (orderId) => {
    const rows = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :support)',
      FilterExpression: 'attribute_exists(sealed)',
      ExpressionAttributeValues: { ':pk': labelPartition(orderId), ':support': 'support#' },
      ConsistentRead: true,
    })
    return Promise.all(
      rows.map(async (row) => {
        const bytes = await openBytes({ purpose: 'support' }, sealedSchema.parse(row).sealed)
        const label = parseContent(bytes, returnLabelSchema)
        if (label.orderId === orderId && label.purpose === 'support') return label
        throw new OperatorError(`A label of order ${orderId} is of another order or purpose.`)
      }),
    )
  }
}

const sealedSchema = z.object({ sealed: z.instanceof(Uint8Array) })

/** Opens where the label of a return is. */
export type OpenReturnLabel = (
  access: Access & { readonly brandId: string; readonly brandOrderId: string; readonly reference: string },
) => Promise<Opened<ReturnLabel>>

/** Like all openers it logs first, and throws an `OperatorError` without content where there is no such envelope. */
export function createReturnLabelOpener(
  vault: Vault,
  { purpose, ...key }: { readonly purpose: 'fulfilment' | 'support'; readonly kms: KMS; readonly keyArn: string },
): OpenReturnLabel {
  const openBytes = createBytesOpener(key)
  return async ({ brandOrderId, reference, ...access }) => {
    const { orderId, brandId } = access
    const labelId = labelIdOf(brandOrderId, reference)
    const opened = await openEnvelope(vault, openBytes, access, {
      sealedFor: purpose === 'support' ? { purpose } : { purpose, brandId },
      key: returnLabelKey(orderId, purpose, labelId),
      schema: returnLabelSchema,
    })
    if (opened.erased || (opened.content.labelId === labelId && opened.content.brandId === brandId)) return opened
    throw new OperatorError(`Label ${labelId} of order ${orderId} holds another label.`)
  }
}
