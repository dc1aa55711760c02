/** The events of an order as subscribers get them. */
const en = {
  title: 'Raw events',
  intro: 'As webhooks and the feed carry them. They hold no personal data.',
  type: 'Type',
  any: 'All types',
  brand: 'Brand',
  anyBrand: 'All brands',
  find: 'Find in the events',
  none: 'No event has this in it.',
  empty: 'There is no event yet.',
  event: 'Event',
  more: 'Show earlier',
  all: 'Copy all that are shown',
  sequence: (number: number) => `No. ${number}`,
}

const de: typeof en = {
  title: 'Rohdaten der Ereignisse',
  intro: 'So, wie Webhooks und der Ereignis-Feed sie übertragen. Sie enthalten keine persönlichen Daten.',
  type: 'Art',
  any: 'Alle Arten',
  brand: 'Marke',
  anyBrand: 'Alle Marken',
  find: 'In den Ereignissen suchen',
  none: 'Kein Ereignis enthält das.',
  empty: 'Es gibt noch kein Ereignis.',
  event: 'Ereignis',
  more: 'Frühere anzeigen',
  all: 'Alle angezeigten kopieren',
  sequence: (number) => `Nr. ${number}`,
}

export const eventsTexts = { en, de }
