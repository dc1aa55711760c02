import type { brands as english } from '../en/brands.ts'

export const brands: typeof english = {
  title: 'Marken',
  description: 'Welche Marken Bestellungen annehmen und ob sie erreichbar sind',
  brand: 'Marke',
  integration: 'Anbindung',
  health: 'Zustand',
  lastFailure: 'Letzter Fehler',
  lastRefusal: 'Letzte Ablehnung',
  disabled: 'Deaktiviert',
  kinds: { 'signed-http': 'Eigenes System', shopify: 'Shopify', vendure: 'Vendure', email: 'E-Mail' },
  add: 'Marke anlegen',
  circuit: { closed: 'Erreichbar', half_open: 'Wird erneut versucht', open: 'Nicht erreichbar' },
  reasons: {
    timeout: 'Zeitüberschreitung',
    connection: 'Keine Verbindung',
    invalid_answer: 'Antwort nicht verstanden',
    too_large: 'Antwort zu groß',
    server_error: 'Fehler auf ihrem Server',
    not_let_in: 'Zugangsdaten abgelehnt',
  },
  failed: (what, age) => `${what} (${age})`,
  empty: 'Es gibt noch keine Marke.',
}
