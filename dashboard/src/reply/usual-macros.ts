import type { Macro } from './macro.ts'

/** What is told to customers most often. Each says only what the order’s data say. */
export const usualMacros: readonly Macro[] = [
  {
    id: 'not_confirmed',
    title: { en: 'The brand has not confirmed it yet', de: 'Die Marke hat noch nicht bestätigt' },
    text: {
      en: '{greeting}\n\n{brand} has not confirmed your order {orderNumber} of {orderDate} yet: {items}. We are following it up, and will write to you as soon as it is confirmed. You do not need to do anything.\n\nKind regards',
      de: '{greeting}\n\n{brand} hat Ihre Bestellung {orderNumber} vom {orderDate} noch nicht bestätigt: {items}. Wir kümmern uns darum und melden uns, sobald sie bestätigt ist. Sie müssen nichts tun.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'being_prepared',
    title: { en: 'The order is being prepared', de: 'Die Bestellung wird vorbereitet' },
    text: {
      en: '{greeting}\n\n{brand} is preparing your order {orderNumber} of {orderDate}: {items}. You will get a message as soon as it is on its way.\n\nKind regards',
      de: '{greeting}\n\n{brand} bereitet Ihre Bestellung {orderNumber} vom {orderDate} gerade vor: {items}. Sobald sie unterwegs ist, erhalten Sie eine Nachricht.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'on_its_way',
    title: { en: 'It is on its way', de: 'Die Bestellung ist unterwegs' },
    text: {
      en: '{greeting}\n\n{brand} has sent you {shippedItems} from your order {orderNumber} with {carrier}. The tracking number is {trackingNumber}: {trackingUrl}\n\nKind regards',
      de: '{greeting}\n\n{brand} hat Ihnen {shippedItems} aus Ihrer Bestellung {orderNumber} mit {carrier} geschickt. Die Sendungsnummer ist {trackingNumber}: {trackingUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivery_problem',
    title: { en: 'A problem with the delivery', de: 'Ein Problem mit der Zustellung' },
    text: {
      en: '{greeting}\n\n{carrier} reports a problem with the delivery of {shippedItems} from your order {orderNumber} (tracking number {trackingNumber}). We are asking {brand} what happens next, and will write to you again.\n\nKind regards',
      de: '{greeting}\n\n{carrier} meldet ein Problem mit der Zustellung von {shippedItems} aus Ihrer Bestellung {orderNumber} (Sendungsnummer {trackingNumber}). Wir fragen {brand}, wie es weitergeht, und melden uns wieder bei Ihnen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivered',
    title: { en: 'It was delivered', de: 'Die Bestellung wurde zugestellt' },
    text: {
      en: '{greeting}\n\nFrom your order {orderNumber}, this has been delivered, {brand} reports: {deliveredItems}. If anything is wrong with it, please tell us.\n\nKind regards',
      de: '{greeting}\n\nAus Ihrer Bestellung {orderNumber} wurde laut {brand} zugestellt: {deliveredItems}. Wenn etwas damit nicht in Ordnung ist, schreiben Sie uns bitte.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'checking_with_brand',
    title: { en: 'We are asking the brand', de: 'Wir fragen bei der Marke nach' },
    text: {
      en: '{greeting}\n\nThank you for your message about your order {orderNumber}. We are asking {brand} about it, and will write to you again as soon as we know more.\n\nKind regards',
      de: '{greeting}\n\nIhre Nachricht zu Ihrer Bestellung {orderNumber} ist angekommen, vielen Dank. Wir fragen bei {brand} nach und melden uns, sobald wir mehr wissen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_started',
    title: { en: 'A refund is under way', de: 'Eine Erstattung ist unterwegs' },
    text: {
      en: '{greeting}\n\nFor your order {orderNumber} with {brand}, you will get {refund} back to your original payment method. Depending on your bank, this takes a few days.\n\nKind regards',
      de: '{greeting}\n\nSie erhalten für Ihre Bestellung {orderNumber} bei {brand} {refund} über die Zahlungsart zurück, mit der Sie bezahlt haben. Je nach Bank dauert das einige Tage.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_paid',
    title: { en: 'A refund was paid', de: 'Eine Erstattung ist ausgezahlt' },
    text: {
      en: '{greeting}\n\nFor your order {orderNumber} with {brand}, {refund} was refunded on {refundDate}. Depending on your bank, it takes a few days to appear in your account.\n\nKind regards',
      de: '{greeting}\n\nIhnen wurden für Ihre Bestellung {orderNumber} bei {brand} am {refundDate} {refund} erstattet. Je nach Bank dauert es einige Tage, bis der Betrag auf Ihrem Konto erscheint.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_started',
    title: { en: 'A return is started', de: 'Eine Rücksendung ist angemeldet' },
    text: {
      en: '{greeting}\n\nWe have noted your return of {returnedItems} from order {orderNumber}. You will get a message that says how to send it back. The returns policy of {brand}: {returnPolicyUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung zur Bestellung {orderNumber} ist angemeldet: {returnedItems}. Sie erhalten eine Nachricht, wie Sie die Ware zurücksenden. Die Rückgabebedingungen von {brand}: {returnPolicyUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_on_its_way',
    title: { en: 'A return is on its way back', de: 'Eine Rücksendung ist unterwegs' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} from order {orderNumber} is on its way to {brand}. We will see to your refund as soon as it has arrived there.\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung zur Bestellung {orderNumber} ist unterwegs zu {brand}: {returnedItems}. Sobald sie dort angekommen ist, kümmern wir uns um Ihre Erstattung.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_received',
    title: { en: 'A return has arrived', de: 'Eine Rücksendung ist angekommen' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} from order {orderNumber} has arrived at {brand}. We are seeing to your refund now, and will write to you when it is on its way.\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung zur Bestellung {orderNumber} ist bei {brand} angekommen: {returnedItems}. Wir kümmern uns jetzt um Ihre Erstattung und melden uns, sobald sie unterwegs ist.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'cancelled',
    title: { en: 'It was cancelled', de: 'Die Bestellung wurde storniert' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} with {brand} has been cancelled. What you paid for goods that had not shipped is refunded to your original payment method.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} wurde storniert. Was Sie für noch nicht versandte Ware bezahlt haben, wird Ihnen über die Zahlungsart erstattet, mit der Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refused',
    title: { en: 'The brand cannot deliver', de: 'Die Marke kann nicht liefern' },
    text: {
      en: '{greeting}\n\nWe are sorry: {brand} cannot deliver {items} from your order {orderNumber}. What you paid for it is refunded to your original payment method.\n\nKind regards',
      de: '{greeting}\n\n{brand} kann {items} aus Ihrer Bestellung {orderNumber} leider nicht liefern. Das tut uns leid. Was Sie dafür bezahlt haben, wird Ihnen über die Zahlungsart erstattet, mit der Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
]
