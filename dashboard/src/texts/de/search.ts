import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  label: 'Bestellung suchen',
  placeholder: 'Bestellnummer, E-Mail, Telefon, Sendungsnummer …',
  lookUp: (text) => `„${text}“ suchen`,
  kinds: {
    id: 'unsere Kennung',
    external_id: 'Bestellnummer',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    tracking_number: 'Sendungsnummer',
    brand_reference: 'Bestellnummer der Marke',
    customer_id: 'Kundennummer',
    name: 'Name',
  },
  as: (kinds) => `Erkannt als: ${kinds}`,
  onlyAs: (kind) => `Nur als ${kind}`,
  or: 'oder',
  card: 'Das sieht nach einer Kartennummer aus. Es wurde nicht gesendet.',
  cardText: 'Geben Sie hier nie Kartennummern ein. Suchen Sie nach Bestellnummer, E-Mail oder Telefon.',
  title: 'Suche',
  found: (count) => (count === 1 ? '1 Bestellung gefunden' : `${count} Bestellungen gefunden`),
  nothing: 'Keine Bestellung gefunden',
  nothingFor: (text) => `Keine Bestellung zu „${text}“ gefunden`,
  nothingText: (kinds) =>
    `Gesucht wurde als ${kinds}. Prüfen Sie die Schreibweise: Ein Teil einer Nummer oder Adresse genügt nicht. Oder suchen Sie nach etwas anderem aus der Bestellung.`,
  forgotten:
    'Wonach Sie gesucht haben, wird nicht gespeichert, damit keine persönlichen Daten in diesem Browser bleiben. Geben Sie es bitte neu ein.',
  skipped: {
    switched_off: (kind) => `Die Suche nach „${kind}“ ist hier ausgeschaltet.`,
    country_needed: (kind) => `Geben Sie bei „${kind}“ die Landesvorwahl mit ein, zum Beispiel +49.`,
    not_indexed: (kind) => `Nach „${kind}“ lässt sich nicht suchen. Suchen Sie nach der Kennung der Bestellung.`,
    not_of_this_kind: (kind) => `Die Eingabe passt nicht zu „${kind}“.`,
  },
  more: (kind) => `Zu „${kind}“ passen mehr Bestellungen, als angezeigt werden.`,
  again: 'Nach etwas anderem suchen',
}
