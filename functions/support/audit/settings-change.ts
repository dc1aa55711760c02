import type { Caller } from '../../http/callers/api-key.ts'
import { actorOf, recordAct } from './audit-log.ts'

/** Logs that a member asked for a change of brands, storefronts or keys: which one and how, and no value. */
export function recordSettingsChange({
  caller,
  operation,
  subject,
  now,
}: {
  readonly caller: Caller
  readonly operation: string
  readonly subject: string | null
  readonly now: Date
}): Promise<void> {
  const act = { memberId: actorOf(caller), act: 'settings_changed', detail: { operation } } as const
  return recordAct(subject === null ? act : { ...act, subject }, now)
}
