import type { Macro } from './macro.ts'

/** What is told to customers most often. Each says only what the order’s data say. */
export const usualMacros: readonly Macro[] = [
  {
    id: 'being_prepared',
    title: { en: 'The order is being prepared', de: 'Die Bestellung wird vorbereitet' },
    text: {
      en: '{greeting}\n\nThank you for your order {orderNumber} of {orderDate}. {brand} has it and is preparing it: {items}. You get a message as soon as it is on its way.\n\nKind regards',
      de: '{greeting}\n\nvielen Dank für Ihre Bestellung {orderNumber} vom {orderDate}. {brand} hat sie und bereitet sie vor: {items}. Sobald sie unterwegs ist, bekommen Sie eine Nachricht.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'on_its_way',
    title: { en: 'It is on its way', de: 'Sie ist unterwegs' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} is on its way with {carrier}. The tracking number is {trackingNumber}: {trackingUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} ist mit {carrier} unterwegs. Die Sendungsnummer ist {trackingNumber}: {trackingUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivery_problem',
    title: { en: 'A problem with the delivery', de: 'Ein Problem mit der Zustellung' },
    text: {
      en: '{greeting}\n\n{carrier} reports a problem with the delivery of your order {orderNumber} of {brand} (tracking number {trackingNumber}). We are asking {brand} what happens next, and write to you again.\n\nKind regards',
      de: '{greeting}\n\n{carrier} meldet ein Problem mit der Zustellung Ihrer Bestellung {orderNumber} bei {brand} (Sendungsnummer {trackingNumber}). Wir fragen {brand}, wie es weitergeht, und melden uns wieder bei Ihnen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivered',
    title: { en: 'It was delivered', de: 'Sie wurde zugestellt' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} was delivered, as {brand} reports. If something is not right with it, please tell us.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} wurde zugestellt, wie {brand} meldet. Wenn damit etwas nicht stimmt, schreiben Sie uns bitte.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'checking_with_brand',
    title: { en: 'We are asking the brand', de: 'Wir fragen bei der Marke nach' },
    text: {
      en: '{greeting}\n\nThank you for your message about your order {orderNumber}. We are asking {brand} how it stands, and write to you again as soon as we know.\n\nKind regards',
      de: '{greeting}\n\nvielen Dank für Ihre Nachricht zu Ihrer Bestellung {orderNumber}. Wir fragen {brand}, wie es damit steht, und melden uns, sobald wir es wissen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_started',
    title: { en: 'A refund is under way', de: 'Eine Erstattung ist unterwegs' },
    text: {
      en: '{greeting}\n\nYou get {refund} back for your order {orderNumber} of {brand}. It goes back the way you paid. Depending on your bank this takes a few days.\n\nKind regards',
      de: '{greeting}\n\nfür Ihre Bestellung {orderNumber} bei {brand} bekommen Sie {refund} zurück. Das Geld geht auf dem Weg zurück, auf dem Sie bezahlt haben. Je nach Bank dauert das einige Tage.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_paid',
    title: { en: 'A refund was paid', de: 'Eine Erstattung ist ausgezahlt' },
    text: {
      en: '{greeting}\n\n{refund} for your order {orderNumber} of {brand} was paid back on {refundDate}. Depending on your bank it takes a few days until you see it.\n\nKind regards',
      de: '{greeting}\n\nfür Ihre Bestellung {orderNumber} bei {brand} wurden am {refundDate} {refund} zurückgezahlt. Je nach Bank dauert es einige Tage, bis Sie es sehen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_started',
    title: { en: 'A return is started', de: 'Eine Rücksendung hat begonnen' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} of order {orderNumber} is noted. {brand} tells you how to send it back. Their returns policy: {returnPolicyUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung von {returnedItems} aus Bestellung {orderNumber} ist vermerkt. {brand} sagt Ihnen, wie Sie es zurücksenden. Die Rückgabebedingungen: {returnPolicyUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'cancelled',
    title: { en: 'It was cancelled', de: 'Sie wurde storniert' },
    text: {
      en: '{greeting}\n\nYour order {orderNumber} of {brand} is being cancelled. What you paid for goods that have not shipped goes back the way you paid.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} wird storniert. Was Sie für noch nicht versandte Ware bezahlt haben, geht auf dem Weg zurück, auf dem Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refused',
    title: { en: 'The brand cannot deliver', de: 'Die Marke kann nicht liefern' },
    text: {
      en: '{greeting}\n\nWe are sorry: {brand} cannot deliver {items} of your order {orderNumber}. What you paid for it goes back the way you paid.\n\nKind regards',
      de: '{greeting}\n\nes tut uns leid: {brand} kann {items} aus Ihrer Bestellung {orderNumber} nicht liefern. Was Sie dafür bezahlt haben, geht auf dem Weg zurück, auf dem Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
]
