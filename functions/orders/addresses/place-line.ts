/** Where the postal code stands behind city and region. Elsewhere it stands before them. */
const CODE_LAST = new Set('AE AU BR CA GB HK ID IE IN KR MX NZ PH SG TH TW US VN ZA'.split(' '))

interface Place {
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string
}

/** City, region and postal code in one line, as the post of the country wants them: `Springfield, IL 62701`, `10119 Berlin`. */
export function placeLine({ city, region, postalCode, country }: Place): string {
  return CODE_LAST.has(country)
    ? joined([joined([city, region], ', '), postalCode], ' ')
    : joined([postalCode, city, region], ' ')
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null && part !== '').join(separator)
}
