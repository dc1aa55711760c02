import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

const text = z.union([z.string(), z.number()]).transform(String)
const zoneSchema = z.object({
  name: text,
  code: text,
  iso_code: text.optional(),
  code_alternates: z.array(text).default([]),
  name_alternates: z.array(text).default([]),
})
export type Zone = z.output<typeof zoneSchema>
const countrySchema = z.object({ code: z.string(), zones: z.array(zoneSchema).optional() })

/** Zones by country, of every country that has some. Parts of countries that the folder also holds have none. */
export function readZones(checkout: string): Map<string, readonly Zone[]> {
  const folder = join(checkout, 'data', 'regions')
  const byCountry = new Map<string, readonly Zone[]>()
  for (const file of readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.yml$/.test(name))
    .toSorted()) {
    const { code, zones = [] } = countrySchema.parse(parse(readFileSync(join(folder, file), 'utf8')))
    if (zones.length > 0) byCountry.set(code, zones)
  }
  return byCountry
}
