import * as z from 'zod'

/** The query fields that lists have in common, and their page. */

const LARGEST_LIMIT = 100
const DEFAULT_LIMIT = 50

/** Decimal digits only: `Number` would also take `0x10`, `1e1` and the empty text. */
export const limitField = z
  .string()
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LARGEST_LIMIT, {
    error: `Write a whole number from 1 to ${LARGEST_LIMIT}.`,
  })
  .transform(Number)
  .default(DEFAULT_LIMIT)
  .meta({
    description: 'The largest number of items. A page may be shorter, or empty, although more pages follow.',
    override: { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT, default: DEFAULT_LIMIT },
  })

export const cursorField = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .describe('`nextCursor` of the page before. Send the same filters.')

/** Several values of one query parameter: separated by commas, or the parameter repeated, which API Gateway joins by commas. */
export function severalOf<Element extends z.ZodType<string, string>>(element: Element) {
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))].toSorted())
    .pipe(z.array(element).max(100))
}

/** A time with an offset whose `+` became a space, as in every query string that leaves it unescaped. */
const UNESCAPED_PLUS = /\d [01]\d:[0-5]\d$/

/** A time with any offset, converted to UTC as rows have it. */
export const timeField = z.iso
  .datetime({
    offset: true,
    error: ({ input }) =>
      typeof input === 'string' && UNESCAPED_PLUS.test(input)
        ? 'A "+" in a query string means a space. Write it as "%2B", or write the time in UTC, such as "2026-11-22T18:00:00Z".'
        : undefined,
  })
  .transform((text) => new Date(text).toISOString())
  .describe('A time with its offset, RFC 3339')

export function pageSchemaOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item).describe('The items of this page'),
    nextCursor: z.string().nullable().describe('Null on the last page.'),
    hasMore: z.boolean().describe('Whether more follow'),
  })
}
