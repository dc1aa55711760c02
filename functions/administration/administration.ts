import type { BrandSecretStore } from '../brands/line/brand-secret-store.ts'
import type { SettingsStore } from '../http/settings-store.ts'
import type { CheckRules } from './brands/check-brand.ts'
import type { Random } from './brands/new-secrets.ts'
import type { LogMembersChange } from './serve.ts'

/** What the handlers of administration need besides the request. */
export interface Administration {
  readonly settings: SettingsStore
  readonly secrets: BrandSecretStore
  readonly rules: CheckRules
  readonly random: Random
  readonly logMembersChange: LogMembersChange
}
