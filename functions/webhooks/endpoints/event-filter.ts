import * as z from 'zod'
import { eventTypes } from '../../orders/event.ts'
import { brandId } from '../../orders/fields.ts'

/** Which events an endpoint wants. */
export interface EventFilter {
  /** Types, or patterns that end in `.*`; `*` is every type, also of those to come. */
  readonly eventTypes: readonly string[]
  /** Null is every brand, and events of the whole order, which have none. */
  readonly brandIds: readonly string[] | null
}

export const eventPatterns = z
  .array(z.string().refine(isKnownPattern, 'There is no such event type. Write a type, "order.*" or "*".'))
  .min(1)
  .max(50)
  .describe('Event types, or `order.*`, or `*` for all, also those that will be added.')

export const filteredBrands = z
  .array(brandId)
  .min(1)
  .max(100)
  .nullable()
  .describe('Brands whose events are wanted; events of the whole order are then left out. Null for everything.')

export function wants(filter: EventFilter, event: { readonly type: string; readonly brandId: string | null }): boolean {
  const brandFits = filter.brandIds === null || (event.brandId !== null && filter.brandIds.includes(event.brandId))
  return brandFits && filter.eventTypes.some((pattern) => fits(pattern, event.type))
}

function fits(pattern: string, type: string): boolean {
  if (pattern === '*') return true
  return pattern.endsWith('.*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}

/** A pattern that nothing can ever fit is a typing error. */
function isKnownPattern(pattern: string): boolean {
  return eventTypes.some((type) => fits(pattern, type))
}
