/**
 * What sealed bytes may be opened for. Each purpose has a KMS key of its own,
 * and IAM binds every permission on it to the purpose (`lib/vault/vault.ts`).
 */
export type Purpose = 'fulfilment' | 'support' | 'webhook-signing'

/** What bytes are sealed for. A brand's portion is sealed for that brand alone. */
export type SealedFor =
  | { readonly purpose: 'fulfilment'; readonly brandId: string }
  | { readonly purpose: 'support' }
  | { readonly purpose: 'webhook-signing' }

/**
 * The encryption context. It is authenticated, and readable in the sealed bytes and in
 * CloudTrail, so it holds nothing personal. It has no order id, because every context
 * needs a data key of its own from KMS. The order id is in the content and compared
 * after opening.
 */
export function encryptionContext(sealedFor: SealedFor): Record<string, string> {
  return sealedFor.purpose === 'fulfilment'
    ? { purpose: sealedFor.purpose, brandId: sealedFor.brandId }
    : { purpose: sealedFor.purpose }
}
