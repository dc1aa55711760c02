import type { ProblemCode } from '../http/problem.ts'

interface ProblemText {
  readonly cause: string
  readonly remedy: string
}

/** What each code means for a caller, and what to do about it. The page /docs/errors shows exactly these. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  invalid_json: {
    cause: 'The body cannot be parsed as JSON, or has a number outside the range of a double.',
    remedy: 'Send one JSON value by RFC 8259. The same request will fail again.',
  },
  invalid_encoding: {
    cause: 'The body has bytes that are not UTF-8, or the sign U+FFFD that programs write in place of such bytes.',
    remedy: 'Send UTF-8, and look for the place where your program reads text in another charset.',
  },
  idempotency_key_required: {
    cause: 'The request moves goods or money and has no Idempotency-Key header.',
    remedy: 'Send a key of your own choice, such as a UUID. Send the same key when you repeat the request.',
  },
  unauthenticated: {
    cause:
      'The API key is missing, unknown, expired or disabled; or the token of a member has expired, is another one than an access token, or the member was disabled or moved to another group; or a signature does not fit.',
    remedy:
      'Send "Authorization: Bearer sk_…" with a valid key, which an administrator can create; or refresh the token, and sign in again when that fails.',
  },
  scope_missing: {
    cause: 'The key is valid but lacks the scope that the route needs, or is not the key of a storefront.',
    remedy: 'Use a key that has the scope. The detail names it.',
  },
  group_missing: {
    cause: 'The route is for members of a group of the support staff, and the caller is in no such group or is a key.',
    remedy: 'Ask an administrator of the support desk for the group. The detail names it.',
  },
  refund_limit_exceeded: {
    cause: 'The operator has set a limit for one refund of a member of this group, and the refund is above it.',
    remedy: 'Ask an administrator of the support desk to refund it. `limit` and `total` are in the answer.',
  },
  not_found: {
    cause: 'Nothing exists at this address, or it belongs to another storefront or to the other mode.',
    remedy: 'Check the id and whether you use a test or a live key.',
  },
  method_not_allowed: {
    cause: 'The address exists and does not take this method.',
    remedy: 'Use one of the methods in the Allow header.',
  },
  external_id_taken: {
    cause: 'This storefront already placed an order with this externalId.',
    remedy: 'Read the order that orderId names. It may be the one that you meant to place.',
  },
  capability_not_supported: {
    cause: 'The brand cannot do this through the API, or cannot do it any more at this stage.',
    remedy: 'Use the support contact in the answer. The actions of the brand order say what is possible.',
  },
  state_conflict: {
    cause: 'The present state does not allow this, or another request changed it at the same time.',
    remedy: 'Read the order again and decide anew. The detail says what is missing.',
  },
  exceeds_refundable: {
    cause: 'The refund is more than what can still be refunded.',
    remedy: 'Read amounts.refundable of the brand order, and ask for a preview first.',
  },
  cursor_expired: {
    cause: 'The cursor is too old.',
    remedy: 'Leave the cursor out to start again.',
  },
  body_too_large: {
    cause: 'The body has more bytes than the API takes.',
    remedy: 'Send fewer lines, or shorter texts. The detail names the limit.',
  },
  unsupported_media_type: {
    cause: 'The Content-Type is not application/json, or its charset is not UTF-8.',
    remedy: 'Send "Content-Type: application/json" and UTF-8.',
  },
  validation_failed: {
    cause: 'Fields are missing, unknown, malformed, or do not add up. Nothing was stored.',
    remedy:
      'Each element of errors has a pointer to the field and a sentence. Fix all of them and send the request again.',
  },
  card_data_refused: {
    cause: 'The request has something that looks like a card number or a security code. Nothing was stored.',
    remedy: 'Send a token of the payment provider instead, and look for the place where card data leaves your system.',
  },
  idempotency_key_reused: {
    cause: 'The same Idempotency-Key came with another request within 24 hours.',
    remedy: 'Use a new key for a new request, and an old key for exactly the same request only.',
  },
  rate_limited: {
    cause: 'The key, or the address of the caller, made too many requests.',
    remedy: 'Wait for the seconds that Retry-After names. The RateLimit header tells what is left.',
  },
  internal: {
    cause: 'Something failed on our side that a retry may not fix.',
    remedy: 'Retry once with the same Idempotency-Key. If it fails again, quote the requestId when you ask about it.',
  },
  unavailable: {
    cause: 'A part of the system is busy or cannot be reached for the moment.',
    remedy: 'Retry with the same Idempotency-Key after the seconds that Retry-After names.',
  },
}
