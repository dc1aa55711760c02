import type { notes as english } from '../en/notes.ts'

export const notes: typeof english = {
  title: 'Notizen',
  none: 'Noch keine Notizen.',
  you: 'Sie',
  member: (id) => `Mitglied ${id}`,
  label: 'Neue Notiz',
  placeholder: 'Für Ihre Kolleginnen und Kollegen. Geht nie an den Kunden oder eine Marke.',
  add: 'Notiz hinzufügen',
  remove: 'Löschen',
  edited: 'bearbeitet',
  card: 'Kartennummern werden nicht angenommen.',
  toBrand: 'an die Marke',
  fromBrand: (brand) => `Antwort von ${brand}`,
  otherSender: 'von einer anderen Adresse als der angeschriebenen',
  attachments: (count) =>
    count === 1 ? '1 Anhang wurde nicht aufbewahrt' : `${count} Anhänge wurden nicht aufbewahrt`,
  failed: 'Die Notiz wurde nicht gespeichert. Sie steht noch im Feld.',
}
