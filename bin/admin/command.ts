import type { ConnectionCheck } from '../../functions/brands/kinds/integration.ts'
import type { AdminApi } from './admin-api.ts'
import type { Input } from './input.ts'
import type { Option } from './option.ts'

/** What a command found or made. */
export type Outcome =
  | { readonly kind: 'one'; readonly value: Readonly<Record<string, unknown>> }
  /** A try of something; not `ok`, the command ends with a failure after showing what was found. */
  | { readonly kind: 'check'; readonly value: ConnectionCheck }
  | {
      readonly kind: 'list'
      readonly values: readonly Readonly<Record<string, unknown>>[]
      readonly columns: readonly string[]
    }

export interface Command {
  /** As typed: `brands create`. */
  readonly words: string
  /** Names of what follows without an option, all required. */
  readonly operands: readonly string[]
  readonly summary: string
  /** More than the summary, for its own help text. */
  readonly details?: string
  readonly options: Readonly<Record<string, Option>>
  /** `connect` finds out where the API is and with which key; only who calls it needs them. */
  readonly run: (input: Input, connect: () => AdminApi) => Promise<Outcome>
}
