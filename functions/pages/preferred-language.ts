/**
 * The language that a browser asks for first among those that there are (RFC 9110, section 12.5.4); null where it asks for none
 * of them. `de-CH` asks for `de`.
 */
export function preferredLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  languages: readonly Language[],
): Language | null {
  const wanted = (acceptLanguage ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .flatMap((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
      const language = languages.find((one) => one === range.split('-')[0])
      return language === undefined || !(weight > 0) ? [] : [{ language, weight }]
    })
  // Of equal weights the first stays first.
  return wanted.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? null
}

/** Characters; browsers send some fifty. */
const LONGEST_HEADER = 500
