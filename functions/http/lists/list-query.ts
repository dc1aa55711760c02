import * as z from 'zod'

/** The query fields that lists have in common, and their page. */

export const limitField = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(50)
  .describe('The largest number of items. A page may be shorter, or empty, although more pages follow.')

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

/** A time with any offset, converted to UTC as rows have it. */
export const timeField = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

export function pageSchemaOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe('Null on the last page.'),
    hasMore: z.boolean(),
  })
}
