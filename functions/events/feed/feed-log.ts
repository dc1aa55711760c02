import * as z from 'zod'

/** Where an event is. */
export interface EventPlace {
  readonly orderId: string
  readonly sequence: number
}

/** All that the feed stores of an event: where it is, and when it was committed, in milliseconds since 1970. */
export interface FeedEntry extends EventPlace {
  readonly time: number
}

/** A page of a feed partition. It is written once, by one conditional write, and never changes. */
export interface FeedPage {
  readonly page: number
  readonly entries: readonly FeedEntry[]
  /**
   * Pages up to this one need not be read to know what is in the feed: of each order in them,
   * the mark says it, or a later page does.
   */
  readonly markedPages: number
}

const entrySchema = z
  .string()
  .regex(/^[^#]+#\d+#[0-9a-z]+$/)
  .transform((text): FeedEntry => {
    const [orderId = '', sequence, time = ''] = text.split('#')
    return { orderId, sequence: Number(sequence), time: Number.parseInt(time, 36) }
  })

export const feedPageSchema = z.object({
  page: z.int().min(1),
  entries: z.array(entrySchema),
  markedPages: z.int().min(0),
})

/** The attributes of a page's row: `feedPageSchema` reads them. */
export function feedPageFields({ page, entries, markedPages }: FeedPage): z.input<typeof feedPageSchema> {
  const texts = entries.map(({ orderId, sequence, time }) => `${orderId}#${sequence}#${time.toString(36)}`)
  return { page, entries: texts, markedPages }
}

/** Of each order in these pages, its newest event. */
export function newestSequences(pages: readonly FeedPage[]): Map<string, number> {
  const newest = new Map<string, number>()
  for (const { entries } of pages) for (const { orderId, sequence } of entries) newest.set(orderId, sequence)
  return newest
}

/** The pages from `first` on without a gap. A read may see a page and not yet the one before it. */
export function withoutGap(pages: readonly FeedPage[], first: number): FeedPage[] {
  const gap = pages.findIndex(({ page }, index) => page !== first + index)
  return gap === -1 ? [...pages] : pages.slice(0, gap)
}
