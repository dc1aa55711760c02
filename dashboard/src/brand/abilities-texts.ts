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
    none: 'Stornieren: Sie muss per E-Mail oder Telefon gebeten werden',
    order: (until) => `Storniert eine Bestellung als Ganzes, ${until}`,
    line: (until) => `Storniert einzelne Artikel, ${until}`,
  },
  addressChange: {
    none: 'Adresse ändern: Sie muss per E-Mail oder Telefon gebeten werden',
    order: (until) => `Ändert die Adresse, ${until}`,
  },
  until: { accepted: 'bis sie die Bestellung angenommen hat', shipped: 'bis die Bestellung unterwegs ist' },
  return: {
    none: 'Rücksendungen: Sie regelt sie selbst nach ihren Bedingungen',
    platform: 'Rücksendungen werden hier geführt; die Marke bekommt je eine Notiz',
    order: 'Nimmt eine Bestellung als Ganzes zurück',
    line: 'Nimmt einzelne Artikel zurück',
  },
  label: 'Schickt ein Etikett für Rücksendungen',
  refund: {
    none: 'Erstattungen: Sie gewährt sie selbst; sie muss per E-Mail oder Telefon gebeten werden',
    order: 'Erstattet eine Bestellung als Ganzes',
    line: 'Erstattet einzelne Artikel',
    amount: 'Erstattet jeden Betrag',
  },
  tracking: {
    none: 'Pakete: Sie meldet sie nicht',
    polled: 'Meldet Pakete, wenn sie gefragt wird, alle paar Minuten',
    realtime: 'Meldet Pakete sofort',
  },
  erasure: { none: 'Kunden löschen: Sie muss eigens gebeten werden', order: 'Löscht Kunden, wenn es ihr gesagt wird' },
  confirmation: {
    brand: 'Bestätigt den Kunden Bestellungen selbst',
    on_behalf: 'Den Kunden bestätigen: Wir tun es in ihrem Namen',
  },
}

export const abilitiesTexts = { en, de }
export type AbilitiesTexts = typeof en
