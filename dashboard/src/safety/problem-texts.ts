/** The codes of the API’s problems, in words. test/unit/dashboard/codes.test.ts compares them with the API’s list. */
const en = {
  invalid_json: 'The request was damaged on its way.',
  invalid_encoding: 'The request was damaged on its way.',
  idempotency_key_required: 'The request lacks its key. Load the page again.',
  unauthenticated: 'Your sign-in is no longer valid.',
  scope_missing: 'You may not do this.',
  group_missing: 'Only administrators may do this.',
  refund_limit_exceeded: 'The refund is above the limit of your group.',
  not_found: 'This does not exist any more.',
  method_not_allowed: 'This cannot be done here. Load the page again.',
  external_id_taken: 'There is an order with this number already.',
  capability_not_supported: 'The brand handles this itself.',
  state_conflict: 'The order has changed meanwhile, and no longer allows this.',
  exceeds_refundable: 'This is more than what can still be refunded.',
  cursor_expired: 'This list has become too old. Load it again.',
  body_too_large: 'This is too long.',
  unsupported_media_type: 'The request was damaged on its way.',
  validation_failed: 'Something in the form is not right.',
  card_data_refused: 'It has a card number in it, or something that looks like one. Card numbers are not taken.',
  idempotency_key_reused:
    'What you sent before had arrived, with something else in it. Close this, look at the order, and begin anew if it is still needed.',
  rate_limited: 'Too many requests at once. Wait a moment.',
  internal: 'Something went wrong on our side.',
  unavailable: 'It is not available at the moment. Try again.',
}

const de: typeof en = {
  invalid_json: 'Die Anfrage wurde unterwegs beschädigt.',
  invalid_encoding: 'Die Anfrage wurde unterwegs beschädigt.',
  idempotency_key_required: 'Der Anfrage fehlt ihr Schlüssel. Laden Sie die Seite neu.',
  unauthenticated: 'Ihre Anmeldung gilt nicht mehr.',
  scope_missing: 'Dazu haben Sie keine Berechtigung.',
  group_missing: 'Dazu sind nur Administratoren berechtigt.',
  refund_limit_exceeded: 'Die Erstattung liegt über dem Limit Ihrer Gruppe.',
  not_found: 'Das gibt es nicht mehr.',
  method_not_allowed: 'Das ist hier nicht möglich. Laden Sie die Seite neu.',
  external_id_taken: 'Eine Bestellung mit dieser Nummer gibt es schon.',
  capability_not_supported: 'Darum kümmert sich die Marke selbst.',
  state_conflict: 'Die Bestellung hat sich inzwischen geändert und lässt dies nicht mehr zu.',
  exceeds_refundable: 'Das ist mehr, als noch erstattet werden kann.',
  cursor_expired: 'Diese Liste ist zu alt geworden. Laden Sie sie neu.',
  body_too_large: 'Das ist zu lang.',
  unsupported_media_type: 'Die Anfrage wurde unterwegs beschädigt.',
  validation_failed: 'Im Formular stimmt etwas nicht.',
  card_data_refused:
    'Darin steht eine Kartennummer oder etwas, das so aussieht. Kartennummern werden nicht angenommen.',
  idempotency_key_reused:
    'Was Sie zuvor gesendet haben, ist mit anderem Inhalt angekommen. Schließen Sie dieses Fenster, sehen Sie sich die Bestellung an, und beginnen Sie neu, wenn es noch nötig ist.',
  rate_limited: 'Zu viele Anfragen auf einmal. Warten Sie einen Moment.',
  internal: 'Auf unserer Seite ist etwas schiefgegangen.',
  unavailable: 'Das ist im Moment nicht verfügbar. Versuchen Sie es erneut.',
}

export const problemTexts = { en, de }
