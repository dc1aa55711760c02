import type { Fact, Section } from '../mail-content.ts'
import type { Headline } from '../texts/every-text.ts'

/** What an occasion makes of its story; greeting, order page and footer are the same for all. */
export interface Told {
  readonly headline: Headline
  /** After the intro, and never replaced by a brand's own words. */
  readonly statements: readonly string[]
  readonly sections: readonly Section[]
  /** Beside number and day of the order. */
  readonly facts: readonly Fact[]
  /** Whether a section has something that matters more now than the order's page. */
  readonly hasOwnAction: boolean
}
