/** The dialog that writes a reply to the customer. */
const en = {
  title: 'Reply to the customer',
  about: 'About the part of',
  text: 'Text',
  language: 'Language',
  reply: 'Reply',
  hint: 'Change it as you like, and paste it where you write to the customer. Nothing is sent from here.',
  copy: 'Copy the reply',
  copied: 'The reply is copied',
  missing: (names: string) => `Fill these in yourself before you send it: ${names}.`,
  noName: 'The greeting has no name: show the customer’s details first if you want it.',
  reset: 'Fill it in anew',
  facts: {
    firstName: 'first name',
    brandOrderNumber: 'brand’s order number',
    brandContact: 'brand’s contact',
    returnPolicyUrl: 'returns policy',
    returnedItems: 'returned items',
    carrier: 'carrier',
    trackingNumber: 'tracking number',
    trackingUrl: 'tracking link',
    refund: 'refund',
    refundDate: 'day of the refund',
  } as Readonly<Record<string, string>>,
}

const de: typeof en = {
  title: 'Dem Kunden antworten',
  about: 'Zum Teil von',
  text: 'Text',
  language: 'Sprache',
  reply: 'Antwort',
  hint: 'Passen Sie die Antwort nach Belieben an, und fügen Sie sie dort ein, wo Sie dem Kunden schreiben. Von hier wird nichts gesendet.',
  copy: 'Antwort kopieren',
  copied: 'Die Antwort ist kopiert',
  missing: (names) => `Ergänzen Sie vor dem Senden noch selbst: ${names}.`,
  noName: 'Die Anrede enthält keinen Namen. Zeigen Sie zuerst die Kundendaten an, wenn Sie ihn einsetzen möchten.',
  reset: 'Neu ausfüllen',
  facts: {
    firstName: 'Vorname',
    brandOrderNumber: 'Bestellnummer der Marke',
    brandContact: 'Kontakt der Marke',
    returnPolicyUrl: 'Rückgabebedingungen',
    returnedItems: 'zurückgesandte Artikel',
    carrier: 'Paketdienst',
    trackingNumber: 'Sendungsnummer',
    trackingUrl: 'Link zur Sendung',
    refund: 'Erstattung',
    refundDate: 'Tag der Erstattung',
  },
}

export const replyTexts = { en, de }
