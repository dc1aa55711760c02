/**
 * What a route promises and no end-to-end test is answered, each with its reason: operation, status and code, as the
 * test's message prints them; `*` is any text.
 */
export const notAnsweredOnPurpose: readonly (readonly [answer: string, reason: string])[] = [
  ['internal', 'only a fault of ours; test/unit/http/problem-answer.test.ts'],
  ['unavailable', 'only where AWS is busy; test/unit/http/problem-answer.test.ts'],
  ['read-docs 404 not_found', 'only behind an edge, which the run has not; test/unit/http/edge-guard.test.ts'],
  ['read-errors 404 not_found', 'only behind an edge, which the run has not'],
  ['read-openapi 404 not_found', 'only behind an edge, which the run has not'],
  ['receive-update 200', 'only an integration whose back end sends tests or handshakes'],
  ['cursor_expired', 'only a cursor of days ago; test/unit/http/cursor.test.ts'],
  // One function decides for the storefront's route, the desk's and the preview.
  ['*preview-refund *', 'decided by what decides request-refund, which is answered so'],
  ['support-request-*', 'decided by what decides the storefront’s route, which is answered so'],
  ['support-close-refund 409 *', 'decided by what decides close-refund'],
  ['request-address-change 409 state_conflict', 'decided by what decides request-cancellation'],
  ['close-refund 409 exceeds_refundable', 'only where other refunds took the money between asking and closing'],
  ['delete-note 409 state_conflict', 'decided by what decides edit-note, which is answered so'],
  [
    '*resend-*delivery 409 state_conflict',
    'only an endpoint that is disabled, as replay-webhook-deliveries is answered',
  ],
  ['support-replay-webhook-deliveries 409 *', 'decided by what decides replay-webhook-deliveries'],
  ['read-settlement 409 state_conflict', 'only a month of more orders than one answer takes'],
  ['reveal-customer 409 state_conflict', 'only a customer who was erased'],
  // Two write the same row at the same moment.
  ['change-storefront 409 state_conflict', 'only where two administrators write at the same moment'],
  ['disable-* 409 state_conflict', 'only where two administrators write at the same moment'],
  ['enable-* 409 state_conflict', 'only where two administrators write at the same moment'],
  ['change-member 409 state_conflict', 'only where two administrators change members at the same moment'],
  ['remove-brand-sender 409 state_conflict', 'only where two administrators write at the same moment'],
  ['rotate-brand-secret 409 state_conflict', 'only where two administrators write at the same moment'],
  ['settle-integration-request 409 state_conflict', 'only where two administrators write at the same moment'],
  ['*rotate-webhook-secret 409 state_conflict', 'only where two write the endpoint at the same moment'],
  ['support-change-webhook-endpoint 409 state_conflict', 'only where two write the endpoint at the same moment'],
  ['request-*erasure 409 state_conflict', 'only where an erasure is repeated at the same moment'],
  ['disclose-* 409 state_conflict', 'only a person of more orders than one answer takes'],
]
