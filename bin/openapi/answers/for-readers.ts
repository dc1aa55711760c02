/** Lists of examples have so many elements. */
const ELEMENTS = 2

/** Brands of the end-to-end run have numbers. The documentation’s order goes to 5 and 6, or 21 and 22. */
const BRANDS = ['grove', 'cirrus', 'dune', 'ember', 'fjord', 'aurora', 'borealis', 'juniper']

/** Names and addresses of a test's run, and what stands for them where people read. */
const replacements: readonly (readonly [RegExp, string | ((whole: string, part: string) => string)])[] = [
  [/brand-(\d\d)/g, (_, number) => BRANDS[Number(number) % BRANDS.length] ?? ''],
  [/http:\/\/localhost:\d+/g, 'https://orders.example'],
  [/(http:\/\/)?127\.0\.0\.1:\d+/g, 'https://shop.example'],
  [/\b(?:e2e|fuzz)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'PLAT-10001'],
  [/\buser_(?:e2e|[0-9a-f]{8})\b/g, 'user_42'],
  [/\b(Hedy|Lamarr)[0-9a-f]{8}/g, '$1'],
  [/\b(hedy)\.[0-9a-f]{8}@/g, '$1@'],
  [/(Grace|Hopper)marker/g, '$1'],
  [/Secretstreet Blvd/g, 'Main Street'],
  [/Markerville/g, 'Springfield'],
  // A name that a test made its own by a random end.
  [/\b([a-z]{3,})-[0-9a-f]{8}\b(?!-)/g, '$1'],
  // The same length, and no secret of anybody.
  [/\bwhsec_[A-Za-z0-9+/]{20,}={0,2}/g, `whsec_${Buffer.from('an example, never a real secret.').toString('base64')}`],
  [/\b(sk_(?:test|live|admin)_)\w{12,}/g, '$1ExampleNeverARealKey'],
]

/** What was really sent or answered, as an example shows it: long lists are cut, and the run's own addresses are replaced. */
export function forReaders(value: unknown): unknown {
  if (typeof value === 'string')
    return replacements.reduce((text, [pattern, instead]) => text.replace(pattern, instead as string), value)
  if (Array.isArray(value)) return value.slice(0, ELEMENTS).map(forReaders)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [forReaders(name), forReaders(member)]))
}
