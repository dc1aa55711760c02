/** What the desk shows of a customer beyond name, contact and addresses. */
const en = {
  others: 'Other orders',
  count: (count: number, hasMore: boolean) =>
    hasMore ? `${count} or more` : count === 1 ? '1 other order' : `${count} other orders`,
  none: 'This is the only order of this customer id.',
  all: 'Show all of them',
  byEmail: 'Find the other orders of this e-mail address',
  failed: 'They could not be looked up.',
  paymentId: 'The provider’s id of the payment',
  chosen: 'Chosen beside the items',
  note: 'Note (can be left out)',
  noteText: 'Kept among the notes of the order.',
  taxId: (type: string) => `Tax number (${type})`,
}

const de: typeof en = {
  others: 'Andere Bestellungen',
  count: (count, hasMore) =>
    hasMore ? `${count} oder mehr` : count === 1 ? '1 andere Bestellung' : `${count} andere Bestellungen`,
  none: 'Dies ist die einzige Bestellung dieser Kundennummer.',
  all: 'Alle anzeigen',
  byEmail: 'Andere Bestellungen dieser E-Mail-Adresse suchen',
  failed: 'Die Suche ist fehlgeschlagen.',
  paymentId: 'Kennung der Zahlung beim Zahlungsdienst',
  chosen: 'Zu den Artikeln gewählt',
  note: 'Notiz (optional)',
  noteText: 'Sie wird bei den Notizen der Bestellung gespeichert.',
  taxId: (type) => `Steuernummer (${type})`,
}

export const customerTexts = { en, de }
