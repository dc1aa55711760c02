import * as z from 'zod'

/** One of several values, each with the words that a form shows for it. */
export function choice<const Titles extends Readonly<Record<string, string>>>(titles: Titles) {
  return z.enum(Object.keys(titles) as (keyof Titles & string)[]).meta({ enumTitles: titles })
}
