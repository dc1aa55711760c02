/** What issuers call the three or four digits beside a card's number: CVC, CVV, CSC, CID, CVN, CAV. */
const ABBREVIATION = /^(?:payment|credit|debit|cc|card)*(?:cvc|cvv|csc|cid|cvn|cav)2?(?:code|number|value|no)?$/

/** The full words. "Verification code" alone is many other things, so it needs the card beside it. */
const SPELT_OUT =
  /^(?:(?:payment|credit|debit|cc|card)*security(?:code|number|value)|(?:payment|credit|debit|cc)*card(?:verification|validation|identification)(?:code|number|value)?)$/

/** Whether a field of this name holds a card's security code, in any case and with any separators. */
export function namesSecurityCode(name: string): boolean {
  // A longer text is no field name. The bound also keeps the patterns cheap.
  if (name.length > 64) return false
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return ABBREVIATION.test(letters) || SPELT_OUT.test(letters)
}
