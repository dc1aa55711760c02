import { timestamp } from '../../runtime/clock.ts'
import type { AcceptingBrand } from './accepting-brand.ts'

/** By when each brand should have accepted: its own minutes after placing, or after the release of a held order. */
export function acceptByOf(
  brands: ReadonlyMap<string, AcceptingBrand>,
  releaseAfter: string | null,
  now: Date,
): ReadonlyMap<string, string> {
  const start = Math.max(now.getTime(), releaseAfter === null ? 0 : Date.parse(releaseAfter))
  return new Map(
    [...brands].map(([id, { acceptWithinMinutes }]) => [id, timestamp(new Date(start + acceptWithinMinutes * 60_000))]),
  )
}
