import { FOR_BRAND_NOTICES } from '../../events/event-source.ts'

/** A brand's people who are told of its orders by mail, as far as an order knows of them. */
export interface Listeners {
  readonly contacts?: readonly { readonly hears: readonly string[] }[]
}

/** The mark of an event that somebody at one of the brands hears of. Of brands without contacts none: it costs nothing there. */
export function noticeMarks(brands: readonly (Listeners | null | undefined)[], kinds: readonly string[]): string[] {
  const isHeard = brands.some((brand) =>
    brand?.contacts?.some(({ hears }) => hears.some((kind) => kinds.includes(kind))),
  )
  return isHeard ? [FOR_BRAND_NOTICES] : []
}
