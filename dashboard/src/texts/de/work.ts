import type { work as english } from '../en/work.ts'

export const work: typeof english = {
  order: 'Bestellung',
  brand: 'Marke',
  since: 'Seit',
  status: 'Status',
  items: 'Artikel',
  amount: 'Betrag',
  pay: 'Als ausgezahlt verzeichnen',
  reason: 'Grund',
  endedUnits: 'Nie versandt',
  returns: {
    title: 'Rücksendungen',
    description: 'Offene Rücksendungen, älteste zuerst',
    empty: 'Keine Rücksendung ist offen.',
  },
  refunds: {
    title: 'Auszuzahlen',
    description: 'Über Ihren Zahlungsdienst auszahlen, älteste zuerst, und hier verzeichnen',
    empty: 'Nichts wartet auf Ihre Zahlung.',
  },
  pieces: (count) => `${count} Stück`,
  more: 'Weitere zeigen',
  noneYet: 'Unter den neuesten ist nichts. Es gibt ältere.',
}
