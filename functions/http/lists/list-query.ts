import * as z from 'zod'

/** Fields that the queries of lists have in common, and the page they answer. */

export const limitField = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(50)
  .describe('How many at most. A page may be shorter, or empty, and still have more after it.')

export const cursorField = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .describe('`nextCursor` of the page before, with the same filters.')

/** Several values of one query parameter: separated by commas, or the parameter repeated, which API Gateway joins by commas. */
export function severalOf<Element extends z.ZodType<string, string>>(element: Element) {
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))].toSorted())
    .pipe(z.array(element).max(100))
}

/** A time in any offset, as the UTC form that rows have. */
export const timeField = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

export function pageSchemaOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe('Null on the last page.'),
    hasMore: z.boolean(),
  })
}
