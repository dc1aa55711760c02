/** Stands for the brand's own number in a template such as `https://shop.example/admin/orders/{brandReference}`. */
const PLACEHOLDER = '{brandReference}'

/** Whether a template makes links to one https host, whatever a brand's number is. */
export function isOrderUrl(template: string): boolean {
  if (!template.includes(PLACEHOLDER)) return false
  const [one, other] = ['1', '2'].map((number) => parsed(template.replaceAll(PLACEHOLDER, number)))
  if (one == null || other == null) return false
  // The number must not choose where the link leads, and a link that people pass on must not carry a password.
  const isOneHost = one.protocol === 'https:' && one.origin === other.origin
  return isOneHost && one.username === '' && one.password === '' && one.href !== other.href
}

/** The link to an order's page; null without a template or a number, or with a number that would be read as a path. */
export function fillOrderUrl(template: string | undefined, brandReference: string | null): string | null {
  if (template === undefined || brandReference === null || /^\.{1,2}$/.test(brandReference)) return null
  // A function, since a text would have its `$` read as patterns; half a surrogate pair cannot be encoded.
  return brandReference.isWellFormed()
    ? new URL(template.replaceAll(PLACEHOLDER, () => encodeURIComponent(brandReference))).href
    : null
}

const parsed = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)
