import type { Zone } from './read-zones.ts'

type Zones = ReadonlyMap<string, readonly Zone[]>

export interface Subdivisions {
  readonly subdivisionsOf: (country: string) => ReadonlySet<string> | null
  readonly nameOf: (code: string) => string | null
}

/** Regions of military mail, which ISO 3166-2 does not have. */
const ARMED_FORCES = ['AA', 'AE', 'AP']

const WRITTEN_BY = 'Written by `bin/shopify-provinces.ts` from the public data of Shopify/worldwide; do not edit.'

/** Source text of the tables for countries whose region is a subdivision of ISO 3166-2. */
export function subdivisionsFile(zones: Zones, { subdivisionsOf, nameOf }: Subdivisions): string {
  const codes: Rows = []
  const unknown: Rows = []
  for (const country of countriesWithSubdivisions(subdivisionsOf)) {
    const subdivisions = subdivisionsOf(country) ?? new Set()
    const byPart = codesByPart(country, zones.get(country) ?? [])
    const parts = [...subdivisions, ...(country === 'US' ? ARMED_FORCES : [])].toSorted()
    codes.push([
      country,
      parts.flatMap((part) => {
        const code = byPart.get(part)
        return code === undefined ? [] : [code === part ? part : `${part}=${code}`]
      }),
    ])
    unknown.push([
      country,
      parts
        .filter((part) => !byPart.has(part))
        .map((part) => `${part}=${nameOf(`${country}-${part}`)?.replace(/ \[.*\]$/, '') ?? part}`),
    ])
  }
  return [
    `/** ${WRITTEN_BY} */`,
    '',
    '/** Shopify’s codes by ISO 3166-2 (the part after the country), with both where they differ. */',
    constant('codesBySubdivision', codes, ' '),
    '',
    '/** Names of the subdivisions that we accept and that have no code at Shopify. */',
    constant('namesBySubdivision', unknown, ';'),
    '',
  ].join('\n')
}

/** Source text of the table for countries whose region is any text. */
export function namesFile(zones: Zones, { subdivisionsOf }: Subdivisions): string {
  const names: Rows = [...zones]
    .filter(([country]) => subdivisionsOf(country) === null)
    .map(([country, known]) => [
      country,
      known.map(({ code, name, name_alternates: others }) => [code, name, ...others].join('|')),
    ])
  return [
    `/** ${WRITTEN_BY} */`,
    '',
    '/** Shopify’s codes with their names. */',
    constant('namesByCode', names, ';'),
    '',
  ].join('\n')
}

/** Source text of the codes alone, which the stand-in accepts. */
export function codesFile(zones: Zones): string {
  const rows: Rows = [...zones].map(([country, known]) => [country, known.map(({ code }) => code)])
  return [`/** ${WRITTEN_BY} */`, constant('provinceCodes', rows, ' '), ''].join('\n')
}

/** Codes by the part of ISO 3166-2 after the country. Shopify names ISO's code only where its own differs much. */
function codesByPart(country: string, zones: readonly Zone[]): Map<string, string> {
  const part = (code: string) => code.replace(`${country}-`, '')
  const byPart = new Map<string, string>()
  for (const { code, code_alternates: others } of zones) for (const other of others) byPart.set(part(other), code)
  for (const { code } of zones) byPart.set(part(code), code)
  for (const { code, iso_code: iso } of zones) if (iso !== undefined) byPart.set(part(iso), code)
  return byPart
}

function countriesWithSubdivisions(subdivisionsOf: Subdivisions['subdivisionsOf']): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => subdivisionsOf(code) !== null)
}

type Rows = [country: string, entries: string[]][]

const WIDTH = 112

/** A record of texts, wrapped so that a change of one code is a change of one line. */
function constant(name: string, rows: Rows, separator: string): string {
  const members = rows.flatMap(([country, entries]) => {
    if (entries.length === 0) return []
    const lines: string[] = []
    for (const entry of entries) {
      const last = lines.at(-1)
      if (last === undefined || last.length + entry.length > WIDTH) lines.push(entry)
      else lines[lines.length - 1] = `${last}${separator}${entry}`
    }
    const text = lines.map((line) => `    ${line.replaceAll('`', '')}`).join('\n')
    return [`  ${country}: \`\n${text}\n  \`,`]
  })
  return `export const ${name}: Readonly<Record<string, string>> = {\n${members.join('\n')}\n}`
}
