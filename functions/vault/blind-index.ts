import { createHash } from 'node:crypto'
import type { KMS } from '@aws-sdk/client-kms'
import { OperatorError } from '../runtime/log.ts'
import type { BlindIndexKey } from './blind-index-keys.ts'
import { normaliseEmail, normalisePhone } from './normalise.ts'
import type { BlindValue, IndexedField } from './vault-keys.ts'

/** KMS takes 4,096 bytes to GenerateMac. */
const LONGEST_MESSAGE_BYTES = 4096

/** The bytes that the MAC is computed of: field, key version and normalised value. A value that is too long is replaced by its digest. */
export function blindMessage(field: IndexedField, version: string, normalised: string): Uint8Array {
  const message = Buffer.from(`${field}|${version}|${normalised}`, 'utf8')
  if (message.byteLength <= LONGEST_MESSAGE_BYTES) return message
  const digest = createHash('sha256').update(normalised, 'utf8').digest('hex')
  return Buffer.from(`${field}|${version}|sha256:${digest}`, 'utf8')
}

/** The normalised value, or null for what cannot be indexed. */
export function normalise(field: IndexedField, value: string): string | null {
  return field === 'email' ? normaliseEmail(value) : normalisePhone(value)
}

export interface BlindIndex {
  /** The MAC to write, under the newest key; null for a value that cannot be indexed. */
  readonly current: (field: IndexedField, value: string) => Promise<BlindValue | null>
  /** The MACs to search for, under every key that rows may have been written with. */
  readonly every: (field: IndexedField, value: string) => Promise<BlindValue[]>
}

/** Turns e-mail addresses and phone numbers into index keys that do not reveal them. Needs `kms:GenerateMac`. */
export function createBlindIndex({ kms, keys }: { kms: KMS; keys: readonly BlindIndexKey[] }): BlindIndex {
  const blind = async (field: IndexedField, normalised: string, key: BlindIndexKey): Promise<BlindValue> => {
    const { Mac } = await kms.generateMac({
      KeyId: key.keyArn,
      MacAlgorithm: 'HMAC_SHA_256',
      Message: blindMessage(field, key.version, normalised),
    })
    if (Mac === undefined) throw new OperatorError('KMS answered no MAC.')
    return { field, version: key.version, mac: Buffer.from(Mac).toString('base64url') }
  }
  return {
    async current(field, value) {
      const normalised = normalise(field, value)
      const [newest] = keys
      return normalised === null || newest === undefined ? null : blind(field, normalised, newest)
    },
    async every(field, value) {
      const normalised = normalise(field, value)
      return normalised === null ? [] : Promise.all(keys.map((key) => blind(field, normalised, key)))
    },
  }
}
