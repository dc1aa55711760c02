import { createHmac } from 'node:crypto'
import type { KMS } from '@aws-sdk/client-kms'
import { OperatorError } from '../runtime/log.ts'
import type { BlindIndexKey } from './blind-index-keys.ts'
import { nameKey } from './names.ts'
import { normaliseEmail, normalisePhone } from './normalise.ts'
import type { BlindValue, IndexedField } from './vault-keys.ts'

/** The normalised value, or null for what cannot be indexed. */
export function normalise(field: IndexedField, value: string): string | null {
  switch (field) {
    case 'email':
      return normaliseEmail(value)
    case 'phone':
      return normalisePhone(value)
    case 'name':
      return nameKey(value)
  }
}

export interface BlindIndex {
  /** The MAC to write, under the newest key; null for a value that cannot be indexed. */
  readonly current: (field: IndexedField, value: string) => Promise<BlindValue | null>
  /** The MACs to search for, under every key that rows may have been written with. */
  readonly every: (field: IndexedField, value: string) => Promise<BlindValue[]>
}

/** What KMS makes the MAC of that is the key of a field's own MACs; it names field and key version, and nothing personal. */
export function derivationMessage(field: IndexedField, version: string): Uint8Array {
  return Buffer.from(`blind-index|${field}|${version}`, 'utf8')
}

/**
 * Turns e-mail addresses, phone numbers and names into index keys that do not reveal them. Needs
 * `kms:GenerateMac`, and calls it once for each field, key version and function instance:
 * the MAC of a fixed message is the key of the field's MACs, which are made here. The KMS
 * key itself never leaves KMS.
 */
export function createBlindIndex({ kms, keys }: { kms: KMS; keys: readonly BlindIndexKey[] }): BlindIndex {
  const derived = new Map<string, Promise<Uint8Array>>()

  function keyOf(field: IndexedField, key: BlindIndexKey): Promise<Uint8Array> {
    const name = `${field} ${key.version}`
    let known = derived.get(name)
    if (known === undefined) {
      known = deriveKey(kms, field, key)
      derived.set(name, known)
      // A failure is not kept.
      known.catch(() => derived.delete(name))
    }
    return known
  }

  async function blind(field: IndexedField, normalised: string, key: BlindIndexKey): Promise<BlindValue> {
    const mac = createHmac('sha256', await keyOf(field, key))
      .update(normalised, 'utf8')
      .digest('base64url')
    return { field, version: key.version, mac }
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

async function deriveKey(kms: KMS, field: IndexedField, { keyArn, version }: BlindIndexKey): Promise<Uint8Array> {
  const { Mac } = await kms.generateMac({
    KeyId: keyArn,
    MacAlgorithm: 'HMAC_SHA_256',
    Message: derivationMessage(field, version),
  })
  if (Mac === undefined) throw new OperatorError('KMS answered no MAC.')
  return Mac
}
