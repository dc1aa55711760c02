/** Compatibility forms (full-width, superscript, no-break spaces) become plain; digits of other scripts become 0–9. */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Unicode keeps every script's decimal digits together, from 0 to 9 (UAX #44, Numeric_Type=Decimal). */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
  return value % 10
}
