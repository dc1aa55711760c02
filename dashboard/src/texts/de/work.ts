import type { work as english } from '../en/work.ts'

export const work: typeof english = {
  order: 'Bestellung',
  brand: 'Marke',
  since: 'Seit',
  status: 'Status',
  items: 'Artikel',
  amount: 'Betrag',
  pay: 'Auszahlung erfassen',
  reason: 'Grund',
  endedUnits: 'Nie versandt',
  returns: {
    title: 'Rücksendungen',
    description: 'Offene Rücksendungen, älteste zuerst',
    empty: 'Es ist keine Rücksendung offen.',
  },
  refunds: {
    title: 'Offene Auszahlungen',
    description: 'Über Ihren Zahlungsdienst auszahlen und hier erfassen, älteste zuerst',
    empty: 'Es ist keine Auszahlung offen.',
  },
  pieces: (count) => `${count} Stück`,
  more: 'Weitere anzeigen',
  noneYet: 'Unter den neuesten ist nichts. Es gibt noch ältere.',
}
