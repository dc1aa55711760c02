import type { Macro } from './macro.ts'

/** What is told to customers most often. Each says only what the order’s data say. */
export const usualMacros: readonly Macro[] = [
  {
    id: 'not_confirmed',
    title: { en: 'The brand has not confirmed it yet', de: 'Die Marke hat sie noch nicht bestätigt' },
    text: {
      en: '{greeting}\n\n{brand} has not confirmed its part of your order {orderNumber} of {orderDate} yet: {items}. We are following it up, and write to you as soon as it is confirmed. You do not need to do anything.\n\nKind regards',
      de: '{greeting}\n\n{brand} hat diesen Teil Ihrer Bestellung {orderNumber} vom {orderDate} noch nicht bestätigt: {items}. Wir kümmern uns darum und schreiben Ihnen, sobald er bestätigt ist. Sie müssen nichts tun.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'being_prepared',
    title: { en: 'The order is being prepared', de: 'Die Bestellung wird vorbereitet' },
    text: {
      en: '{greeting}\n\n{brand} has your order {orderNumber} of {orderDate} and is preparing it: {items}. You get a message as soon as it is on its way.\n\nKind regards',
      de: '{greeting}\n\n{brand} hat Ihre Bestellung {orderNumber} vom {orderDate} und bereitet sie vor: {items}. Sobald sie unterwegs ist, bekommen Sie eine Nachricht.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'on_its_way',
    title: { en: 'It is on its way', de: 'Sie ist unterwegs' },
    text: {
      en: '{greeting}\n\n{brand} has sent you this part of your order {orderNumber} with {carrier}: {shippedItems}. The tracking number is {trackingNumber}: {trackingUrl}\n\nKind regards',
      de: '{greeting}\n\n{brand} hat Ihnen diesen Teil Ihrer Bestellung {orderNumber} mit {carrier} geschickt: {shippedItems}. Die Sendungsnummer ist {trackingNumber}: {trackingUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivery_problem',
    title: { en: 'A problem with the delivery', de: 'Ein Problem mit der Zustellung' },
    text: {
      en: '{greeting}\n\n{carrier} reports a problem with the parcel of {brand} for your order {orderNumber} (tracking number {trackingNumber}): {shippedItems}. We are asking {brand} what happens next, and write to you again.\n\nKind regards',
      de: '{greeting}\n\n{carrier} meldet ein Problem mit dem Paket von {brand} zu Ihrer Bestellung {orderNumber} (Sendungsnummer {trackingNumber}): {shippedItems}. Wir fragen {brand}, wie es weitergeht, und melden uns wieder bei Ihnen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'delivered',
    title: { en: 'It was delivered', de: 'Sie wurde zugestellt' },
    text: {
      en: '{greeting}\n\n{brand} reports that this part of your order {orderNumber} was delivered: {deliveredItems}. If something is not right with it, please tell us.\n\nKind regards',
      de: '{greeting}\n\n{brand} meldet, dass dieser Teil Ihrer Bestellung {orderNumber} zugestellt wurde: {deliveredItems}. Wenn damit etwas nicht stimmt, schreiben Sie uns bitte.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'checking_with_brand',
    title: { en: 'We are asking the brand', de: 'Wir fragen bei der Marke nach' },
    text: {
      en: '{greeting}\n\nThank you for your message about your order {orderNumber}. We are asking {brand} how it stands, and write to you again as soon as we know.\n\nKind regards',
      de: '{greeting}\n\nIhre Nachricht zu Ihrer Bestellung {orderNumber} ist angekommen, vielen Dank. Wir fragen {brand}, wie es damit steht, und melden uns, sobald wir es wissen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_started',
    title: { en: 'A refund is under way', de: 'Eine Erstattung ist unterwegs' },
    text: {
      en: '{greeting}\n\nFor {brand}’s part of your order {orderNumber}, you get {refund} back. It goes back the way you paid. Depending on your bank this takes a few days.\n\nKind regards',
      de: '{greeting}\n\nSie bekommen {refund} für Ihre Bestellung {orderNumber} bei {brand} zurück. Das Geld geht auf dem Weg zurück, auf dem Sie bezahlt haben. Je nach Bank dauert das einige Tage.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refund_paid',
    title: { en: 'A refund was paid', de: 'Eine Erstattung ist ausgezahlt' },
    text: {
      en: '{greeting}\n\nFor {brand}’s part of your order {orderNumber}, {refund} was paid back on {refundDate}. Depending on your bank it takes a few days until you see it.\n\nKind regards',
      de: '{greeting}\n\nIhnen wurden für Ihre Bestellung {orderNumber} bei {brand} am {refundDate} {refund} zurückgezahlt. Je nach Bank dauert es einige Tage, bis Sie es sehen.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_started',
    title: { en: 'A return is started', de: 'Eine Rücksendung hat begonnen' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} of order {orderNumber} is noted. You get a message that says how to send it back. The returns policy of {brand}: {returnPolicyUrl}\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung von {returnedItems} aus Bestellung {orderNumber} ist vermerkt. Sie bekommen eine Nachricht, wie Sie es zurücksenden. Die Rückgabebedingungen von {brand}: {returnPolicyUrl}\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_on_its_way',
    title: { en: 'A return is on its way back', de: 'Eine Rücksendung ist unterwegs' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} of order {orderNumber} is on its way to {brand}. As soon as it has arrived there, we see to your refund.\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung von {returnedItems} aus Bestellung {orderNumber} ist auf dem Weg zu {brand}. Sobald sie dort angekommen ist, kümmern wir uns um Ihre Erstattung.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'return_received',
    title: { en: 'A return has arrived', de: 'Eine Rücksendung ist angekommen' },
    text: {
      en: '{greeting}\n\nYour return of {returnedItems} of order {orderNumber} has arrived at {brand}. We see to your refund now, and write to you when it is on its way.\n\nKind regards',
      de: '{greeting}\n\nIhre Rücksendung von {returnedItems} aus Bestellung {orderNumber} ist bei {brand} angekommen. Wir kümmern uns jetzt um Ihre Erstattung und schreiben Ihnen, wenn sie unterwegs ist.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'cancelled',
    title: { en: 'It was cancelled', de: 'Sie wurde storniert' },
    text: {
      en: '{greeting}\n\n{brand}’s part of your order {orderNumber} is being cancelled. What you paid for goods that have not shipped goes back the way you paid.\n\nKind regards',
      de: '{greeting}\n\nIhre Bestellung {orderNumber} bei {brand} wird storniert. Was Sie für noch nicht versandte Ware bezahlt haben, geht auf dem Weg zurück, auf dem Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
  {
    id: 'refused',
    title: { en: 'The brand cannot deliver', de: 'Die Marke kann nicht liefern' },
    text: {
      en: '{greeting}\n\nWe are sorry: {brand} cannot deliver {items} of your order {orderNumber}. What you paid for it goes back the way you paid.\n\nKind regards',
      de: '{greeting}\n\n{brand} kann {items} aus Ihrer Bestellung {orderNumber} leider nicht liefern. Das tut uns leid. Was Sie dafür bezahlt haben, geht auf dem Weg zurück, auf dem Sie bezahlt haben.\n\nFreundliche Grüße',
    },
  },
]
