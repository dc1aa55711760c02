import type { Caller } from '../../http/callers/api-key.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import type { Act } from './act.ts'
import { actWriteTo } from './act-write.ts'

/**
 * Logs what a member does. Call it before a reveal: what cannot be logged does not happen. An act that changes rows takes
 * `actWrite` into its own transaction instead, so that neither is there without the other.
 */
export async function recordAct(act: Act, now: Date): Promise<void> {
  const failed = await transact(documentClient, [actWrite(act, now)])
  // 80 random bits beside the millisecond.
  if (failed.length > 0) throw new Error('The audit log has an act of this id already.')
}

/** The same as a write of the transaction that does what it tells. */
export function actWrite(act: Act, now: Date): TransactWrite {
  return actWriteTo(environment('vaultTable').vaultTable, act, now)
}

/** Who acts, for the audit log: a member, or the platform's key. */
export function actorOf({ member, keyId }: Caller): string {
  return member?.id ?? keyId
}
