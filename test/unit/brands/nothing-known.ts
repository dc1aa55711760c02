import type { FindSubmitted } from '../../../functions/brands/kinds/submitted-order.ts'

/** Reading without anything that was submitted. */
export const nothingKnown: FindSubmitted = async () => null
