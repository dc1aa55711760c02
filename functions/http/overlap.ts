import * as z from 'zod'

/** Hours. Most partners replace a secret within a day, the slowest within a month. */
const LONGEST_OVERLAP = 30 * 24
const DEFAULT_OVERLAP = 24

export const overlapHours = z
  .number()
  .min(0)
  .max(LONGEST_OVERLAP)
  .default(DEFAULT_OVERLAP)
  .describe('Hours for which the old secret stays valid; 0 ends it at once')
