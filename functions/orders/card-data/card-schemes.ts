/**
 * Prefixes (ISO/IEC 7812 issuer identification numbers, as the schemes publish
 * them) and lengths of the card schemes in use; lengths below 14 are left out, as
 * in the contract.
 */
type Scheme = { readonly from: number; readonly to: number; readonly lengths: readonly number[] }

const LONG = [16, 17, 18, 19]
const MAESTRO = [14, 15, 16, 17, 18, 19]

const schemes: readonly Scheme[] = [
  // Visa
  { from: 4, to: 4, lengths: [16, 18, 19] },
  // Mastercard, with its 2-series
  { from: 51, to: 55, lengths: [16] },
  { from: 2221, to: 2720, lengths: [16] },
  // American Express
  { from: 34, to: 34, lengths: [15] },
  { from: 37, to: 37, lengths: [15] },
  // Discover
  { from: 6011, to: 6011, lengths: LONG },
  { from: 644, to: 649, lengths: LONG },
  { from: 65, to: 65, lengths: LONG },
  // Diners Club
  { from: 300, to: 305, lengths: [14, ...LONG] },
  { from: 3095, to: 3095, lengths: [14, ...LONG] },
  { from: 36, to: 36, lengths: [14, ...LONG] },
  { from: 38, to: 39, lengths: [14, ...LONG] },
  // JCB
  { from: 3528, to: 3589, lengths: LONG },
  { from: 2131, to: 2131, lengths: [15] },
  { from: 1800, to: 1800, lengths: [15] },
  // UnionPay, with T-Union
  { from: 62, to: 62, lengths: LONG },
  { from: 81, to: 81, lengths: LONG },
  // Maestro: its own prefixes at any length, the ranges it shares at the usual ones
  { from: 5018, to: 5018, lengths: MAESTRO },
  { from: 5020, to: 5020, lengths: MAESTRO },
  { from: 5038, to: 5038, lengths: MAESTRO },
  { from: 5893, to: 5893, lengths: MAESTRO },
  { from: 6304, to: 6304, lengths: MAESTRO },
  { from: 6759, to: 6763, lengths: MAESTRO },
  { from: 50, to: 50, lengths: LONG },
  { from: 56, to: 58, lengths: LONG },
  { from: 63, to: 63, lengths: LONG },
  { from: 67, to: 67, lengths: LONG },
  // RuPay and Hipercard, Mir, Troy
  { from: 60, to: 60, lengths: [16] },
  { from: 82, to: 82, lengths: [16] },
  { from: 2200, to: 2204, lengths: LONG },
  { from: 9792, to: 9792, lengths: [16] },
]

const schemesByFirstDigit = Map.groupBy(schemes, ({ from }) => String(from).charAt(0))

export function isCardScheme(digits: string): boolean {
  return (schemesByFirstDigit.get(digits.charAt(0)) ?? []).some(({ from, to, lengths }) => {
    const prefix = Number(digits.slice(0, String(from).length))
    return prefix >= from && prefix <= to && lengths.includes(digits.length)
  })
}

/** Visa, Mastercard, American Express and Discover, at the lengths that nearly all of their cards have. */
export function isCommonScheme(digits: string): boolean {
  if (digits.length === 15) return /^3[47]/.test(digits)
  const prefix = Number(digits.slice(0, 4))
  const isMastercard = (prefix >= 5100 && prefix <= 5599) || (prefix >= 2221 && prefix <= 2720)
  const isDiscover = prefix === 6011 || (prefix >= 6440 && prefix <= 6599)
  return digits.length === 16 && (digits.startsWith('4') || isMastercard || isDiscover)
}
