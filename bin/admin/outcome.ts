import type { ConnectionCheck } from '../../functions/brands/kinds/integration.ts'

export type Fields = Readonly<Record<string, unknown>>

type List = { readonly kind: 'list'; readonly values: readonly Fields[]; readonly columns: readonly string[] }
type Part = { readonly title?: string; readonly shown: { readonly kind: 'one'; readonly value: Fields } | List }

/** What a command found or made. */
export type Outcome =
  /** One thing that is shown in parts; its fields are the value for programs. */
  | { readonly kind: 'parts'; readonly value: Fields; readonly parts: readonly Part[] }
  | { readonly kind: 'one'; readonly value: Fields }
  /** A check of something; when it is not `ok`, the command fails after it has shown what was found. */
  | { readonly kind: 'check'; readonly value: ConnectionCheck }
  | List

export const one = (value: Fields): Outcome => ({ kind: 'one', value })
