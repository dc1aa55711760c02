import * as z from 'zod'

/** Hours: a month is enough for the slowest of partners, a day for most. */
const LONGEST_OVERLAP = 30 * 24
const DEFAULT_OVERLAP = 24

export const overlapHours = z
  .number()
  .min(0)
  .max(LONGEST_OVERLAP)
  .default(DEFAULT_OVERLAP)
  .describe('Hours for which what is replaced stays valid; 0 ends it at once')
