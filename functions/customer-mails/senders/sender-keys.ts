/** Rows of brands' senders in the settings table: one for each brand that has one, and one for each identity at SES. */
export const SENDER_PARTITION = 'SENDER#'
export const SENDER_IDENTITY_PARTITION = 'SENDER_IDENTITY#'

/** Tells identities of brands from the stage's own mail domain, which has the stage's other tags too. */
export const SENDER_PURPOSE = 'brand-sender'

export function senderKey(brandId: string): { pk: string; sk: string } {
  return { pk: `${SENDER_PARTITION}${brandId}`, sk: 'SENDER' }
}

export function senderIdentityKey(identity: string): { pk: string; sk: string } {
  return { pk: `${SENDER_IDENTITY_PARTITION}${identity}`, sk: 'IDENTITY' }
}
