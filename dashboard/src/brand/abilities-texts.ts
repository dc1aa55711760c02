/** A brand's capabilities as sentences. */
const en = {
  accept: { order: 'It accepts an order as a whole', line: 'It accepts an order, or only some of its items' },
  cancel: {
    none: 'Cancelling: it must be asked by mail or telephone',
    order: (until: string) => `Cancels an order as a whole, ${until}`,
    line: (until: string) => `Cancels single items, ${until}`,
  },
  addressChange: {
    none: 'Changing the address: it must be asked by mail or telephone',
    order: (until: string) => `Changes the address, ${until}`,
  },
  until: { accepted: 'until it has accepted the order', shipped: 'until the order has left' },
  return: {
    none: 'Returns: it handles them itself, by its own policy',
    platform: 'Returns are kept here; the brand gets a note of each',
    order: 'Takes back an order as a whole',
    line: 'Takes back single items',
  },
  label: 'Sends a label for returns',
  refund: {
    none: 'Refunds: it makes them itself; it must be asked by mail or telephone',
    order: 'Refunds an order as a whole',
    line: 'Refunds single items',
    amount: 'Refunds any amount',
  },
  tracking: {
    none: 'Parcels: it does not report them',
    polled: 'Reports parcels when it is asked, every few minutes',
    realtime: 'Reports parcels at once',
  },
  erasure: { none: 'Erasing customers: it must be asked separately', order: 'Erases customers when it is told to' },
  confirmation: {
    brand: 'Confirms orders to customers itself',
    on_behalf: 'Confirming to customers: we do it in its name',
  },
}

const de: typeof en = {
  accept: { order: 'Nimmt eine Bestellung als Ganzes an', line: 'Nimmt eine Bestellung an oder nur einige Artikel' },
  cancel: {
    none: 'Stornieren: nur auf Anfrage per E-Mail oder Telefon',
    order: (until) => `Storniert eine Bestellung als Ganzes, ${until}`,
    line: (until) => `Storniert einzelne Artikel, ${until}`,
  },
  addressChange: {
    none: 'Adresse ändern: nur auf Anfrage per E-Mail oder Telefon',
    order: (until) => `Ändert die Adresse, ${until}`,
  },
  until: { accepted: 'bis sie die Bestellung angenommen hat', shipped: 'bis die Bestellung unterwegs ist' },
  return: {
    none: 'Rücksendungen: regelt sie selbst nach ihren Bedingungen',
    platform: 'Rücksendungen werden hier bearbeitet; die Marke wird über jede benachrichtigt',
    order: 'Nimmt eine Bestellung als Ganzes zurück',
    line: 'Nimmt einzelne Artikel zurück',
  },
  label: 'Schickt ein Rücksendeetikett',
  refund: {
    none: 'Erstattungen: zahlt sie selbst, nur auf Anfrage per E-Mail oder Telefon',
    order: 'Erstattet eine Bestellung als Ganzes',
    line: 'Erstattet einzelne Artikel',
    amount: 'Erstattet jeden Betrag',
  },
  tracking: {
    none: 'Sendungen: meldet sie nicht',
    polled: 'Sendungen werden alle paar Minuten abgefragt',
    realtime: 'Meldet Sendungen sofort',
  },
  erasure: { none: 'Kundendaten löschen: nur auf gesonderte Anfrage', order: 'Löscht Kundendaten auf unsere Anfrage' },
  confirmation: {
    brand: 'Bestätigt Bestellungen den Kunden selbst',
    on_behalf: 'Bestellbestätigungen senden wir in ihrem Namen',
  },
}

export const abilitiesTexts = { en, de }
export type AbilitiesTexts = typeof en
