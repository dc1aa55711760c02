/** What a refund cannot be, why it was not made, and who can make it. */
const en = {
  shippingOnly: 'Shipping only',
  goodwillOnly: 'Goodwill only',
  wholeOnly: (brand: string) => `${brand} refunds everything that is left, or nothing.`,
  noGoodwill: (brand: string) => `${brand} refunds items, shipping and fees, and no extra amount.`,
  changed: (before: string, now: string) => `The amount has changed from ${before} to ${now}`,
  meanwhile: 'Refunded meanwhile:',
  one: (money: string, time: string) => `${money}, asked for ${time}`,
  contact: (brand: string) => `Ask ${brand}:`,
  handOver: 'Leave it to an administrator',
  handOverText:
    'A note with this refund is written, and the order gets the tag refund-approval. Administrators find it by the tag.',
  handedOver: 'It is left to an administrator',
  handedOverText: 'The note is written, and the order has the tag refund-approval.',
  handOverFailed: 'It is not known whether the note was written. Look at the notes of the order before you try again.',
  note: (money: string, brand: string, limit: string) =>
    `Please refund ${money} of ${brand}: it is above my limit of ${limit}.`,
  what: (what: string) => `What: ${what}`,
  why: (why: string) => `Why: ${why}`,
}

const de: typeof en = {
  shippingOnly: 'Nur Versand',
  goodwillOnly: 'Nur Kulanz',
  wholeOnly: (brand) => `${brand} erstattet entweder alles, was noch offen ist, oder nichts.`,
  noGoodwill: (brand) => `${brand} erstattet Artikel, Versand und Gebühren, aber keinen zusätzlichen Betrag.`,
  changed: (before, now) => `Der Betrag hat sich von ${before} auf ${now} geändert`,
  meanwhile: 'Inzwischen erstattet:',
  one: (money, time) => `${money}, angefragt ${time}`,
  contact: (brand) => `Fragen Sie ${brand}:`,
  handOver: 'An die Verwaltung übergeben',
  handOverText:
    'Es wird eine Notiz mit dieser Erstattung gespeichert, und die Bestellung erhält das Schlagwort refund-approval. Daran findet die Verwaltung sie.',
  handedOver: 'Die Erstattung ist an die Verwaltung übergeben',
  handedOverText: 'Die Notiz ist gespeichert, und die Bestellung hat das Schlagwort refund-approval.',
  handOverFailed:
    'Es ist unklar, ob die Notiz gespeichert wurde. Sehen Sie sich die Notizen der Bestellung an, bevor Sie es erneut versuchen.',
  note: (money, brand, limit) => `Bitte ${money} von ${brand} erstatten: Das liegt über meinem Limit von ${limit}.`,
  what: (what) => `Was: ${what}`,
  why: (why) => `Warum: ${why}`,
}

export const refundTexts = { en, de }
