/**
 * What a sealed thing may be opened for. Each purpose has a KMS key of its own,
 * and IAM binds every permission on it to the purpose (`lib/vault/vault.ts`).
 */
export type Purpose = 'fulfilment' | 'support' | 'webhook-signing'

/** What something is sealed for: a brand's portion for that brand alone, the rest for the purpose. */
export type SealedFor =
  | { readonly purpose: 'fulfilment'; readonly brandId: string }
  | { readonly purpose: 'support' }
  | { readonly purpose: 'webhook-signing' }

/**
 * The encryption context: authenticated, readable in the sealed bytes and in
 * CloudTrail, hence never personal. It has no order id, since every context needs
 * a data key of its own from KMS; the order id is inside and compared after opening.
 */
export function encryptionContext(sealedFor: SealedFor): Record<string, string> {
  return sealedFor.purpose === 'fulfilment'
    ? { purpose: sealedFor.purpose, brandId: sealedFor.brandId }
    : { purpose: sealedFor.purpose }
}
