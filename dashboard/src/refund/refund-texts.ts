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
  wholeOnly: (brand) => `${brand} erstattet alles, was übrig ist, oder nichts.`,
  noGoodwill: (brand) => `${brand} erstattet Artikel, Versand und Gebühren, und keinen weiteren Betrag.`,
  changed: (before, now) => `Der Betrag hat sich von ${before} auf ${now} geändert`,
  meanwhile: 'Inzwischen erstattet:',
  one: (money, time) => `${money}, angefragt ${time}`,
  contact: (brand) => `Fragen Sie ${brand}:`,
  handOver: 'Einem Administrator überlassen',
  handOverText:
    'Eine Notiz mit dieser Erstattung wird geschrieben, und die Bestellung bekommt das Schlagwort refund-approval. Administratoren finden sie daran.',
  handedOver: 'Sie ist einem Administrator überlassen',
  handedOverText: 'Die Notiz ist geschrieben, und die Bestellung hat das Schlagwort refund-approval.',
  handOverFailed:
    'Es ist nicht bekannt, ob die Notiz geschrieben wurde. Sehen Sie die Notizen der Bestellung an, bevor Sie es erneut versuchen.',
  note: (money, brand, limit) => `Bitte ${money} von ${brand} erstatten: Das liegt über meiner Grenze von ${limit}.`,
  what: (what) => `Was: ${what}`,
  why: (why) => `Warum: ${why}`,
}

export const refundTexts = { en, de }
