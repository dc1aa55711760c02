import type { ConnectionCheck } from '../../functions/brands/kinds/integration.ts'

/** What a command found or made. */
export type Outcome =
  | { readonly kind: 'one'; readonly value: Readonly<Record<string, unknown>> }
  /** A check of something; when it is not `ok`, the command fails after it has shown what was found. */
  | { readonly kind: 'check'; readonly value: ConnectionCheck }
  | {
      readonly kind: 'list'
      readonly values: readonly Readonly<Record<string, unknown>>[]
      readonly columns: readonly string[]
    }

export const one = (value: Readonly<Record<string, unknown>>): Outcome => ({ kind: 'one', value })
