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
  edited: 'geändert',
  card: 'Kartennummern werden nicht angenommen.',
  failed: 'Die Notiz wurde nicht gespeichert. Sie steht noch im Feld.',
}
