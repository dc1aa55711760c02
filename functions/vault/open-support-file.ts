import type { KMS } from '@aws-sdk/client-kms'
import * as z from 'zod'
import { OperatorError } from '../runtime/log.ts'
import { queryAll } from '../storage/query-all.ts'
import { type Access, logAccess } from './access-log.ts'
import {
  type ChangedAddress,
  changedAddressSchema,
  type SupportContent,
  supportContentSchema,
} from './envelope-content.ts'
import { parseContent, type Vault } from './open.ts'
import { createBytesOpener } from './open-bytes.ts'
import { type IndexedField, orderPartition, readBlindValue, SUPPORT_PREFIX, supportEnvelopeKey } from './vault-keys.ts'

/** All that support may see of an order's customer: as it was placed, and the addresses of later changes, oldest first. */
export interface SupportFile {
  readonly content: SupportContent
  readonly changedAddresses: readonly ChangedAddress[]
  /** By what of the customer the order is found: of which it has blind index rows. */
  readonly foundBy: readonly IndexedField[]
}

export type OpenedFile =
  | { readonly erased: false; readonly file: SupportFile }
  | { readonly erased: true; readonly erasedAt: string }

export type OpenSupportFile = (access: Access) => Promise<OpenedFile>

const rowSchema = z.object({
  sk: z.string(),
  createdAt: z.string(),
  erasedAt: z.string().optional(),
  sealed: z.instanceof(Uint8Array).optional(),
  blindValues: z.array(z.string()).default([]),
})

/** Opens the support envelope of an order with the changed addresses beside it. Logged first; one `Decrypt` for each. */
export function createSupportFileOpener(vault: Vault, key: { kms: KMS; keyArn: string }): OpenSupportFile {
  const openBytes = createBytesOpener(key)
  const sealedFor = { purpose: 'support' } as const
  return async (access) => {
    const { orderId } = access
    const { client, table, now } = vault
    await logAccess(access, sealedFor, { client, table, now: now() })
    const found = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :support)',
      ExpressionAttributeValues: { ':pk': orderPartition(orderId), ':support': SUPPORT_PREFIX },
      ConsistentRead: true,
    })
    const rows = found.map((row) => rowSchema.parse(row))
    const own = rows.find(({ sk }) => sk === supportEnvelopeKey(orderId).sk)
    if (own === undefined) throw new OperatorError(`Order ${orderId} has no envelope for support.`)
    if (own.erasedAt !== undefined || own.sealed === undefined) return { erased: true, erasedAt: own.erasedAt ?? '' }

    const content = checkOrder(parseContent(await openBytes(sealedFor, own.sealed), supportContentSchema), orderId)
    const changes = rows.filter((row) => row !== own && row.sealed !== undefined)
    const changedAddresses = await Promise.all(
      changes
        .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
        .map(async ({ sealed = new Uint8Array() }) =>
          checkOrder(parseContent(await openBytes(sealedFor, sealed), changedAddressSchema), orderId),
        ),
    )
    const foundBy = [...new Set(own.blindValues.map((text) => readBlindValue(text).field))]
    return { erased: false, file: { content, changedAddresses, foundBy } }
  }
}

/** The encryption context has the purpose only: an envelope of another order, moved here, would open. */
function checkOrder<Content extends { orderId: string; purpose: string }>(content: Content, orderId: string): Content {
  if (content.orderId === orderId && content.purpose === 'support') return content
  throw new OperatorError(`An envelope of order ${orderId} holds another order or purpose.`)
}
