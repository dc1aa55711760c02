import postalCodes from 'validator/lib/isPostalCode.js'

/**
 * Countries where mail needs a postal code: those where Google’s
 * libaddressinput requires one (`require` has a Z), and the territories that use another
 * country’s post. Countries without postal codes, such as HK and
 * AE, are not among them.
 */
const REQUIRED = new Set(
  (
    'AT AU AX BE BR CA CH CN CZ DE DK EE ES FI FR GB GF GG GP GR HR HU IM IN IT JE JP KR LI LT LU LV MQ MX MY NL NO NZ ' +
    'PH PL PR PT RE RO RU SA SE SG SK TH TR TW UA US YT ZA'
  ).split(' '),
)

/** Territories that use another country’s post. */
const POST_OF: Readonly<Record<string, string>> = {
  AX: 'FI',
  GF: 'FR',
  GG: 'GB',
  GP: 'FR',
  IM: 'GB',
  JE: 'GB',
  MQ: 'FR',
  RE: 'FR',
  YT: 'FR',
}

/** For countries whose form is unknown: letters and digits with single spaces or hyphens between. */
const ANY_FORM = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/

/** The inward half of a British code. The package also accepts the outward half alone, which is not a full code. */
const BRITISH_END = /\d[A-Za-z]{2}$/

/** Military mail of Great Britain, by its number. */
const FORCES_POST_OFFICE = /^BFPO ?\d{1,4}$/i

type Known = Parameters<typeof postalCodes.default>[1]
const known = new Set<string>(postalCodes.locales)

export function requiresPostalCode(country: string): boolean {
  return REQUIRED.has(country)
}

/**
 * Whether the text has the form of a postal code there. Forms are those of the
 * package `validator`, where it knows the country; parts that people commonly omit
 * (the country's prefix, the hyphen or space in the middle) may be missing.
 */
export function isPostalCode(country: string, code: string): boolean {
  const post = POST_OF[country] ?? country
  if (!known.has(post)) return ANY_FORM.test(code)
  if (post === 'GB' && FORCES_POST_OFFICE.test(code)) return true
  if (post === 'GB' && !BRITISH_END.test(code)) return false
  return commonForms(post, code).some((form) => postalCodes.default(form, post as Known))
}

function commonForms(post: string, code: string): string[] {
  const prefixed = [`${post}${code}`, `${post}-${code}`]
  if (post === 'IE' || post === 'JP') return [code, `${code.slice(0, 3)}${post === 'IE' ? ' ' : '-'}${code.slice(3)}`]
  // Saudi addresses may add four digits of the building.
  if (post === 'SA') return [code.replace(/-\d{4}$/, '')]
  return post === 'AD' || post === 'AZ' || post === 'HT' || post === 'LT' || post === 'LV'
    ? [code, ...prefixed]
    : [code]
}
