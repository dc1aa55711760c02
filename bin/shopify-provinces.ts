import { writeFileSync } from 'node:fs'
import { iso31662 } from 'iso-3166'
import { subdivisionsOf } from '../functions/orders/addresses/subdivisions.ts'
import { readZones } from './shopify-provinces/read-zones.ts'
import { codesFile, namesFile, subdivisionsFile } from './shopify-provinces/write-tables.ts'

/**
 * Writes Shopify's codes of provinces anew, from a checkout of the public repository Shopify/worldwide:
 *
 *   git clone --depth 1 https://github.com/Shopify/worldwide
 *   node bin/shopify-provinces.ts worldwide && npm run format
 *
 * Only facts are taken: names and codes of provinces.
 */
const [checkout] = process.argv.slice(2)
if (checkout === undefined) throw new Error('Name the folder of a checkout of Shopify/worldwide.')
const zones = readZones(checkout)
const subdivisionNames = new Map(iso31662.map(({ code, name }) => [code, name]))
const subdivisions = { subdivisionsOf, nameOf: (code: string) => subdivisionNames.get(code) ?? null }
const submitting = '../functions/brands/kinds/shopify/submitting'
writeFileSync(new URL(`${submitting}/province-codes.ts`, import.meta.url), subdivisionsFile(zones, subdivisions))
writeFileSync(new URL(`${submitting}/province-names.ts`, import.meta.url), namesFile(zones, subdivisions))
writeFileSync(new URL('../test/stand-ins/shopify/province-codes.ts', import.meta.url), codesFile(zones))
