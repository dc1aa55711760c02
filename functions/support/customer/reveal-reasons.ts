/** Why a member of the support staff may see a customer's data in clear. A stage option adds codes of its own. */
export const REVEAL_REASONS = [
  'customer_contact',
  'delivery_problem',
  'return_or_refund',
  'fraud_check',
  'legal_request',
  'other',
] as const

/** The codes of a stage: the fixed list, and those that its options add, separated by commas. */
export function revealReasons(added: string | undefined): ReadonlySet<string> {
  return new Set([...REVEAL_REASONS, ...(added ?? '').split(',').filter((code) => code !== '')])
}
