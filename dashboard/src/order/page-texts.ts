/** The page of an order: its head and its tabs. */
const en = {
  reply: 'Copy a reply',
  note: 'Add a note',
  more: 'More',
  moreOf: (brand: string) => `More about ${brand}`,
  copyLink: 'Copy the link to this page',
  linkCopied: 'The link is copied',
  erase: 'Erase the customer',
  tabs: {
    label: 'More about this order',
    timeline: 'Timeline',
    mails: 'Mails',
    deliveries: 'Webhook deliveries',
    events: 'Raw events',
    access: 'Access',
  },
  show: (brand: string) => `Show everything of ${brand}`,
  hide: (brand: string) => `Show less of ${brand}`,
}

const de: typeof en = {
  reply: 'Antwort kopieren',
  note: 'Notiz hinzufügen',
  more: 'Mehr',
  moreOf: (brand) => `Mehr zu ${brand}`,
  copyLink: 'Link zu dieser Seite kopieren',
  linkCopied: 'Der Link ist kopiert',
  erase: 'Kundendaten löschen',
  tabs: {
    label: 'Mehr zu dieser Bestellung',
    timeline: 'Verlauf',
    mails: 'Mails',
    deliveries: 'Webhooks',
    events: 'Ereignisse',
    access: 'Zugriffe',
  },
  show: (brand) => `Alles von ${brand} anzeigen`,
  hide: (brand) => `Weniger von ${brand} anzeigen`,
}

export const pageTexts = { en, de }
