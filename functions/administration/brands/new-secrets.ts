import type { Integration } from '../../brands/kinds/integration.ts'
import type { Fault } from '../../http/problem.ts'
import { schemaFaults } from '../../http/schema-faults.ts'

export type Random = (bytes: number) => Buffer

export interface SecretsWanted {
  /** As the administrator sent them: not checked yet. */
  readonly given: Readonly<Record<string, unknown>>
  /** As they are stored; null for a new brand. */
  readonly current: unknown
  /** Until when the current secrets stay valid beside the new ones. */
  readonly currentValidUntil: Date
  readonly random: Random
}

export type NewSecrets =
  | {
      readonly ok: true
      /** To be stored. */
      readonly secrets: Record<string, unknown>
      /** The generated secrets, which the administrator does not know yet; null when there are none. */
      readonly shown: Record<string, unknown> | null
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * A brand's next secrets: the given ones, generated ones for those not given, the current
 * ones where the integration keeps them for a time, and all other secrets as they were.
 */
export function newSecrets(integration: Integration, wanted: SecretsWanted): NewSecrets {
  const { given, random, currentValidUntil } = wanted
  const issued = Object.fromEntries(
    Object.entries(integration.issueSecrets?.(random) ?? {}).filter(([name]) => !(name in given)),
  )
  // Stored secrets that no longer match the integration's schema cannot be kept, and must not prevent new ones.
  const current = integration.secrets.safeParse(wanted.current ?? {})
  const kept = current.success ? (integration.keepSecrets?.(current.data, currentValidUntil) ?? {}) : {}
  const parsed = integration.secrets.safeParse({ ...current.data, ...issued, ...given, ...kept })
  if (!parsed.success) return { ok: false, faults: schemaFaults(parsed.error, '/secrets') }
  return { ok: true, secrets: parsed.data, shown: Object.keys(issued).length === 0 ? null : issued }
}
