import type { Brand } from '../../brands/brand.ts'
import type { BrandHealth } from '../../brands/brand-health.ts'
import type { Capabilities } from '../../brands/capabilities.ts'
import type { Command } from '../../dispatch/commands/command.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Waiting } from '../../orders/reading/count-waiting.ts'
import type { ShownMail } from '../mails/shown-mail.ts'
import type { Facts, StoryCode } from './story.ts'

/** A brand order with what else is known of it and of its brand. */
export interface Explained {
  /** Null when it does not exist any more. */
  readonly brand: Brand | null
  readonly capabilities: Capabilities
  readonly health: BrandHealth | null
  /** Brand orders that wait for the brand, where its circuit is not closed. */
  readonly waiting: Waiting | null
  readonly brandOrder: BrandOrder
  /** Requests of this brand order on their way to the brand. */
  readonly commands: readonly Command[]
  /** Mails to the customer in the brand's name, oldest first. */
  readonly mails: readonly ShownMail[]
}

/** A part of a story: its code, and what it says. */
export type Part = readonly [StoryCode, Facts]
