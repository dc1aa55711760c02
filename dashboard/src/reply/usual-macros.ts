import type { Macro } from './macro.ts'

/** What is told to customers most often. Each says only what the order’s data say. */
export const usualMacros: readonly Macro[] = [
  {
    id: 'being_prepared',
    title: { en: 'The order is being prepared', de: 'Die Bestellung wird vorbereitet' },
    text: {
      en: '{greeting}\n\nThank you for your order {orderNumber} of {orderDate}. {brand} is preparing it: {items}. You will get a message as soon as it is on its way.\n\nKind regards',
      de: '{greeting}\n\nvielen Dank für Ihre Bestellung {orderNumber} vom {orderDate}. {brand} bereitet sie gerade vor: {items}. Sobald sie unterwegs ist, erhalten Sie eine Nachricht.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'on_its_way',
    title: { en: 'It is on its way', de: 'Die Bestellung ist unterwegs' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} is on its way with {carrier}. The tracking number is {trackingNumber}: {trackingUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} ist mit {carrier} unterwegs. Die Sendungsnummer ist {trackingNumber}: {trackingUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivery_problem',
    title: { en: 'A problem with the delivery', de: 'Ein Problem mit der Zustellung' },
    text: {
      en: '{greeting}\n\n{carrier} reports a problem with the delivery of your order {orderNumber} of {brand} (tracking number {trackingNumber}). We are asking {brand} what happens next, and will write to you again.\n\nKind regards',
      de: '{greeting}\n\n{carrier} meldet ein Problem mit der Zustellung Ihrer Bestellung {orderNumber} bei {brand} (Sendungsnummer {trackingNumber}). Wir fragen {brand}, wie es weitergeht, und melden uns wieder bei Ihnen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivered',
    title: { en: 'It was delivered', de: 'Die Bestellung wurde zugestellt' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} has been delivered, {brand} reports. If anything is wrong with it, please tell us.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} wurde laut {brand} zugestellt. Wenn etwas damit nicht in Ordnung ist, schreiben Sie uns bitte.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'checking_with_brand',
    title: { en: 'We are asking the brand', de: 'Wir fragen bei der Marke nach' },
    text: {
      en: '{greeting}\n\nThank you for your message about your order {orderNumber}. We are asking {brand} about it, and will write to you again as soon as we know more.\n\nKind regards',
      de: '{greeting}\n\nvielen Dank für Ihre Nachricht zu Ihrer Bestellung {orderNumber}. Wir fragen bei {brand} nach und melden uns, sobald wir mehr wissen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_started',
    title: { en: 'A refund is under way', de: 'Eine Erstattung ist unterwegs' },
    text: {
      en: '{greeting}\n\nYou will get {refund} back for your order {orderNumber} of {brand}, to your original payment method. Depending on your bank, this takes a few days.\n\nKind regards',
      de: '{greeting}\n\nfür Ihre Bestellung {orderNumber} bei {brand} erhalten Sie {refund} über die Zahlungsart zurück, mit der Sie bezahlt haben. Je nach Bank dauert das einige Tage.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_paid',
    title: { en: 'A refund was paid', de: 'Eine Erstattung ist ausgezahlt' },
    text: {
      en: '{greeting}\n\n{refund} for your order {orderNumber} of {brand} was refunded on {refundDate}. Depending on your bank, it takes a few days to appear in your account.\n\nKind regards',
      de: '{greeting}\n\nfür Ihre Bestellung {orderNumber} bei {brand} wurden am {refundDate} {refund} erstattet. Je nach Bank dauert es einige Tage, bis der Betrag auf Ihrem Konto erscheint.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_started',
    title: { en: 'A return is started', de: 'Eine Rücksendung ist angemeldet' },
    text: {
      en: '{greeting}\n\nWe have noted your return of {returnedItems} from order {orderNumber}. {brand} will tell you how to send it back. Their returns policy: {returnPolicyUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung zur Bestellung {orderNumber} ist angemeldet: {returnedItems}. {brand} teilt Ihnen mit, wie Sie die Ware zurücksenden. Die Rückgabebedingungen: {returnPolicyUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'cancelled',
    title: { en: 'It was cancelled', de: 'Die Bestellung wurde storniert' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} is being cancelled. What you paid for goods that have not shipped will be refunded to your original payment method.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} wird storniert. Was Sie für noch nicht versandte Ware bezahlt haben, wird Ihnen über die Zahlungsart erstattet, mit der Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refused',
    title: { en: 'The brand cannot deliver', de: 'Die Marke kann nicht liefern' },
    text: {
      en: '{greeting}\n\nWe are sorry: {brand} cannot deliver this part of your order {orderNumber}: {items}. What you paid for it will be refunded to your original payment method.\n\nKind regards',
      de: '{greeting}\n\nes tut uns leid: {brand} kann diesen Teil Ihrer Bestellung {orderNumber} nicht liefern: {items}. Was Sie dafür bezahlt haben, wird Ihnen über die Zahlungsart erstattet, mit der Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
]
