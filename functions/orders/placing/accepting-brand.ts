import type { Listeners } from '../mails/notice-mark.ts'
import type { Occasion } from '../mails/occasion.ts'

/** What placing an order asks of a brand; the caller finds it, orders know no more of brands. */
export interface AcceptingBrand extends Listeners {
  readonly enabled: boolean
  /** Modes it takes orders in. */
  readonly modes: readonly ('test' | 'live')[]
  /** Null takes all currencies. */
  readonly currencies: readonly string[] | null
  /** Null ships everywhere. */
  readonly countries: readonly string[] | null
  readonly acceptWithinMinutes: number
  /** Who pays the taxes of its orders, where the order does not say; absent: the brand. */
  readonly taxLiability?: 'platform' | 'brand'
  /** How we write to its customers; null or absent where it does so itself. */
  readonly voice?: { readonly occasions: readonly Occasion[] } | null
}

export type FindAcceptingBrands = (ids: readonly string[]) => Promise<ReadonlyMap<string, AcceptingBrand>>
