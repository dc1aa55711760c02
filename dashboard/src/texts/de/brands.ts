import type { brands as english } from '../en/brands.ts'

export const brands: typeof english = {
  title: 'Marken',
  description: 'Welche Marken Bestellungen annehmen und ob sie erreicht werden',
  brand: 'Marke',
  integration: 'Anbindung',
  health: 'Zustand',
  lastFailure: 'Letzter Fehler',
  lastRefusal: 'Letzte Ablehnung',
  disabled: 'Abgeschaltet',
  kinds: { 'signed-http': 'Eigenes System', shopify: 'Shopify', vendure: 'Vendure', email: 'E-Mail' },
  add: 'Marke anlegen',
  circuit: { closed: 'Erreicht', half_open: 'Wird wieder versucht', open: 'Nicht erreicht' },
  reasons: {
    timeout: 'Keine Antwort in der Zeit',
    connection: 'Keine Verbindung',
    invalid_answer: 'Antwort nicht verstanden',
    too_large: 'Antwort zu groß',
    server_error: 'Fehler ihres Servers',
    not_let_in: 'Wir werden nicht eingelassen',
  },
  failed: (what, age) => `${what} (${age})`,
  empty: 'Es gibt noch keine Marke.',
}
