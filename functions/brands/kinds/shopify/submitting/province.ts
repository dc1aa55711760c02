import { codesBySubdivision, namesBySubdivision } from './province-codes.ts'
import { namesByCode } from './province-names.ts'

/**
 * A region as Shopify knows it. Its codes are its own: JP-13 for Tokyo, DF for Mexico City, provinces where ISO 3166-2
 * has regions too. What has no code there is sent as a name, never as a code: Shopify refuses an order whose province
 * code it does not know.
 */
export type Province = { readonly provinceCode: string | null } | { readonly province: string }

export function provinceOf(country: string, region: string | null): Province {
  if (region === null || region.trim() === '') return { provinceCode: null }
  const code = codeOfSubdivision(country, region) ?? codeOfName(country, region)
  if (code !== null) return { provinceCode: code }
  return { province: entry(namesBySubdivision[country], /[;\n]/, region) ?? region }
}

function codeOfSubdivision(country: string, region: string): string | null {
  return entry(codesBySubdivision[country], /\s/, region)
}

/** What follows `key=` in a list; the key itself where it stands alone. */
function entry(list: string | undefined, separator: RegExp, key: string): string | null {
  for (const one of list?.split(separator) ?? []) {
    const [name, value = name] = one.trim().split('=')
    if (name === key) return value ?? null
  }
  return null
}

/** By code or name, as people write it: without case, accents and what stands between words. */
function codeOfName(country: string, region: string): string | null {
  const wanted = plain(region)
  if (wanted === '') return null
  for (const one of namesByCode[country]?.split(/[;\n]/) ?? []) {
    const [code = '', ...names] = one.trim().split('|')
    if ([code, code.replace(`${country}-`, ''), ...names].some((name) => plain(name) === wanted)) return code
  }
  return null
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
