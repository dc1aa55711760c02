import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  label: 'Bestellung finden',
  placeholder: 'Bestellnummer, E-Mail, Telefon, Sendungsnummer …',
  lookUp: (text) => `„${text}“ suchen`,
  kinds: {
    order_id: 'unsere Kennung',
    external_id: 'Bestellnummer',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    tracking: 'Sendungsnummer',
    brand_reference: 'Bestellnummer der Marke',
    customer_id: 'Kundenkennung',
    name: 'Name',
  },
  as: (kinds) => `Verstanden als: ${kinds}`,
  onlyAs: (kind) => `Nur als ${kind}`,
  or: 'oder',
  card: 'Das sieht wie eine Kartennummer aus. Es wurde nicht gesendet.',
  cardText: 'Geben Sie hier nie Kartennummern ein. Suchen Sie nach Bestellnummer, E-Mail oder Telefon.',
  title: 'Suche',
  found: (count) => (count === 1 ? '1 Bestellung gefunden' : `${count} Bestellungen gefunden`),
  nothing: 'Keine Bestellung gefunden',
  nothingText: (kinds) =>
    `Gesucht wurde als ${kinds}. Prüfen Sie die Schreibweise, oder suchen Sie nach etwas anderem aus der Bestellung.`,
  forgotten:
    'Wonach Sie gesucht haben, wird nicht aufgehoben, damit keine persönlichen Daten in diesem Browser bleiben. Geben Sie es neu ein.',
  matchedBy: (kind) => `Gefunden über: ${kind}`,
}
