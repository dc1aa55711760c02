import type { ApiKey } from '../../http/callers/api-key.ts'
import { apiKeyRow } from '../../http/callers/api-key-store.ts'
import { storefrontKey } from '../../http/callers/storefront-keys.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { commit, putNew, type SettingsStore } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE } from '../../http/versions.ts'
import { addSeconds } from '../../runtime/clock.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { readStorefront } from '../storefronts/storefronts.ts'
import { managedKey } from './key-fields.ts'
import { makeKey } from './key-rows.ts'
import { readKey } from './keys.ts'

interface KeyRequest {
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** Creates a key of a storefront, or an administrator's key (`storefrontId` null). Its secret is in this answer only. */
export async function createKey(
  settings: SettingsStore,
  wanted: Pick<ApiKey, 'storefrontId' | 'livemode' | 'scopes' | 'name'>,
  { idempotency, now }: KeyRequest,
): Promise<HttpAnswer> {
  const { storefrontId } = wanted
  if (storefrontId !== null) await readStorefront(settings, storefrontId)
  const { key, secret, rows } = makeKey(wanted, now)
  const writes = rows.map((row) => putNew(settings.table, row))
  if (storefrontId !== null) writes.push(mustExist(settings.table, storefrontId))
  const answer = { status: 201, body: { ...managedKey(key), secret: null } }
  await commit(settings, { writes, idempotency, remembered: answer, conflict: CHANGED_MEANWHILE, now })
  return { ...answer, body: { ...answer.body, secret } }
}

/** Creates a key with the same scopes; the old key stays valid for `overlapHours`. A key is rotated once; after that, rotate the new key. */
export async function rotateKey(
  settings: SettingsStore,
  request: KeyRequest & { readonly keyId: string; readonly overlapHours: number },
): Promise<HttpAnswer> {
  const { keyId, overlapHours, idempotency, now } = request
  const old = await readKey(settings, keyId)
  if (old.disabledAt !== null) throw new Problem('state_conflict', 'The key is disabled.')
  if (old.expiresAfter !== null) throw new Problem('state_conflict', 'The key has been rotated already.')
  const { key, secret, rows } = makeKey(old, now)
  const expiresAfter = addSeconds(now, overlapHours * 3600).toISOString()
  const writes = [...rows.map((row) => putNew(settings.table, row)), setOnce(settings.table, old, { expiresAfter })]
  const answer = { status: 201, body: { ...managedKey(key), secret: null, replaced: { id: old.id, expiresAfter } } }
  await commit(settings, { writes, idempotency, remembered: answer, conflict: CHANGED_MEANWHILE, now })
  return { ...answer, body: { ...answer.body, secret } }
}

/** Disables a key permanently. Functions may accept it for as long as they cache keys: 30 s. */
export async function disableKey(
  settings: SettingsStore,
  { keyId, idempotency, now }: KeyRequest & { readonly keyId: string },
): Promise<HttpAnswer> {
  const key = await readKey(settings, keyId)
  if (key.disabledAt !== null) return { status: 200, body: managedKey(key) }
  const disabledAt = now.toISOString()
  const answer = { status: 200, body: managedKey({ ...key, disabledAt }) }
  const writes = [setOnce(settings.table, key, { disabledAt })]
  await commit(settings, { writes, idempotency, remembered: answer, conflict: CHANGED_MEANWHILE, now })
  return answer
}

/** Sets a time of a key if it is null and the key is not disabled. */
function setOnce(
  table: string,
  { hash }: ApiKey,
  time: { readonly expiresAfter: string } | { readonly disabledAt: string },
): TransactWrite {
  const [[field, value] = ['', '']] = Object.entries(time)
  return {
    Update: {
      TableName: table,
      Key: apiKeyRow(hash),
      UpdateExpression: 'SET #field = :value',
      ConditionExpression: '#field = :null AND disabledAt = :null',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':value': value, ':null': null },
    },
  }
}

function mustExist(table: string, storefrontId: string): TransactWrite {
  return {
    ConditionCheck: {
      TableName: table,
      Key: storefrontKey(storefrontId),
      ConditionExpression: 'attribute_exists(pk)',
    },
  }
}
