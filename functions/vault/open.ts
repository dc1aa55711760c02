import type { KMS } from '@aws-sdk/client-kms'
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Clock } from '../runtime/clock.ts'
import { OperatorError } from '../runtime/log.ts'
import { type Access, logAccess } from './access-log.ts'
import {
  type ChangedAddress,
  changedAddressSchema,
  type FulfilmentContent,
  fulfilmentContentSchema,
  type SupportContent,
  supportContentSchema,
} from './envelope-content.ts'
import { createBytesOpener, type OpenBytes } from './open-bytes.ts'
import { unpackContent } from './packed-content.ts'
import type { SealedFor } from './purpose.ts'
import { changedAddressKey, fulfilmentEnvelopeKey, supportEnvelopeKey, type VaultKey } from './vault-keys.ts'

/** Erased content is a normal outcome, not an error. */
export type Opened<Content> = { readonly erased: false; readonly content: Content } | { readonly erased: true }

export interface Vault {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly now: Clock
}

/** Opens a brand's portion. */
export type OpenFulfilment = (access: Access & { readonly brandId: string }) => Promise<Opened<FulfilmentContent>>

/** Opens what support may see. */
export type OpenSupport = (access: Access) => Promise<Opened<SupportContent>>

/**
 * All openers throw an `OperatorError` without content: when there is no envelope, when
 * it cannot be decrypted, and when its content belongs to another order, brand or purpose.
 */
export function createFulfilmentOpener(vault: Vault, key: { kms: KMS; keyArn: string }): OpenFulfilment {
  const openBytes = createBytesOpener({ ...key, keepsDataKeys: true })
  return async (access) => {
    const { orderId, brandId } = access
    const sealedFor = { purpose: 'fulfilment', brandId } as const
    const key = fulfilmentEnvelopeKey(orderId, brandId)
    return openEnvelope(vault, openBytes, access, { sealedFor, key, schema: fulfilmentContentSchema })
  }
}

/** Opens a brand's changed shipping address. */
export type OpenChangedAddress = (
  access: Access & { readonly brandId: string; readonly addressChangeId: string },
) => Promise<Opened<ChangedAddress>>

export function createChangedAddressOpener(vault: Vault, key: { kms: KMS; keyArn: string }): OpenChangedAddress {
  const openBytes = createBytesOpener(key)
  return async (access) => {
    const { orderId, brandId, addressChangeId } = access
    const sealedFor = { purpose: 'fulfilment', brandId } as const
    const key = changedAddressKey(orderId, 'fulfilment', addressChangeId)
    const opened = await openEnvelope(vault, openBytes, access, { sealedFor, key, schema: changedAddressSchema })
    if (!opened.erased && opened.content.addressChangeId !== addressChangeId) {
      throw new OperatorError(`The address of change ${addressChangeId} belongs to another change.`)
    }
    return opened
  }
}

export function createSupportOpener(vault: Vault, key: { kms: KMS; keyArn: string }): OpenSupport {
  const openBytes = createBytesOpener(key)
  return async (access) => {
    const sealedFor = { purpose: 'support' } as const
    const key = supportEnvelopeKey(access.orderId)
    return openEnvelope(vault, openBytes, access, { sealedFor, key, schema: supportContentSchema })
  }
}

const rowSchema = z.union([z.object({ erasedAt: z.string() }), z.object({ sealed: z.instanceof(Uint8Array) })])

/** What every opener does with its one row. */
export async function openEnvelope<Content extends { orderId: string }>(
  { client, table, now }: Vault,
  openBytes: OpenBytes,
  access: Access,
  wanted: { sealedFor: SealedFor; key: VaultKey; schema: z.ZodType<Content> },
): Promise<Opened<Content>> {
  const { sealedFor, key, schema } = wanted
  await logAccess(access, sealedFor, { client, table, now: now() })
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))
  const row = rowSchema.safeParse(Item)
  if (!row.success) throw new OperatorError(`Order ${access.orderId} has no envelope for ${sealedFor.purpose}.`)
  if ('erasedAt' in row.data) return { erased: true }

  const content = parseContent(await openBytes(sealedFor, row.data.sealed), schema)
  // The encryption context has purpose and brand; only the content has the order.
  const asked = { ...sealedFor, orderId: access.orderId }
  if (!Object.entries(asked).every(([name, value]) => content[name as keyof Content] === value)) {
    throw new OperatorError(
      `The ${sealedFor.purpose} envelope of order ${access.orderId} holds another order, brand or purpose.`,
    )
  }
  return { erased: false, content }
}

/** What was sealed, parsed; an error without content where it has another shape. */
export function parseContent<Content>(bytes: Uint8Array, schema: z.ZodType<Content>): Content {
  const parsed = schema.safeParse(unpackContent(bytes))
  // Without the cause: a parser's error may quote what it read.
  if (!parsed.success) throw new OperatorError('The content of an envelope does not have the expected shape.')
  return parsed.data
}
