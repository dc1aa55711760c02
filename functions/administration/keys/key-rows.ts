import { type ApiKey, hashKey, newSecretKey } from '../../http/callers/api-key.ts'
import { apiKeyRow } from '../../http/callers/api-key-store.ts'
import { newId } from '../../runtime/ids.ts'

/**
 * Rows of API keys in the settings table. Access patterns:
 * - one key by its hash, on every request: `apiKeyRow`, in functions/http;
 * - one key by its id, for administrators: the row `keyIdRow` names the hash;
 * - the keys of an owner, newest first: the index `keys-by-owner`.
 */
export const KEYS_BY_OWNER = 'keys-by-owner'

export function keyIdRow(id: string): { pk: string; sk: string } {
  return { pk: `KEYID#${id}`, sk: 'KEYID' }
}

/** An owner's partition of the index; null is the platform, which owns the administrators' keys. */
export function ownerPartition(storefrontId: string | null): string {
  return `OWNER#${storefrontId ?? 'platform'}`
}

/** Place among an owner's keys: ids sort by their creation time. */
export function ownerPlace(id: string): string {
  return `KEY#${id}`
}

export interface NewKey {
  readonly key: ApiKey
  /** Shown once, stored nowhere. */
  readonly secret: string
  /** Written together, or not at all. */
  readonly rows: readonly Record<string, unknown>[]
}

export function makeKey(wanted: Pick<ApiKey, 'storefrontId' | 'livemode' | 'scopes' | 'name'>, now: Date): NewKey {
  const secret = newSecretKey(wanted.livemode)
  const key: ApiKey = {
    ...wanted,
    id: newId('key', now),
    hash: hashKey(secret),
    hint: secret.slice(-4),
    createdAt: now.toISOString(),
    expiresAfter: null,
    disabledAt: null,
  }
  const owner = { ownerPk: ownerPartition(key.storefrontId), ownerSk: ownerPlace(key.id) }
  return {
    key,
    secret,
    rows: [
      { ...apiKeyRow(key.hash), ...owner, ...key },
      { ...keyIdRow(key.id), hash: key.hash },
    ],
  }
}
