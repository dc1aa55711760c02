/** Asking for a deeper integration of a brand. */
const en = {
  title: (brand: string) => `Ask for a deeper integration: ${brand}`,
  intro: (brand: string) =>
    `Tell the people who look after integrations what you miss of ${brand}. They get it by e-mail and see it in their list.`,
  missing: 'What is missing',
  capabilities: {
    accept: 'Accepting single items',
    cancel: 'Cancelling',
    address_change: 'Changing the address',
    return: 'Starting returns',
    refund: 'Refunds by the brand',
    tracking: 'Tracking of parcels',
    confirmation: 'The brand’s own confirmation',
    insight: 'Seeing more of what happens there',
  },
  wish: 'What do you need, and what for?',
  wishText: 'No personal data of customers: it is mailed and kept.',
  placeholder: 'For example: we cannot tell customers where their parcel is.',
  send: 'Ask for it',
  done: 'It is asked for',
  doneText: 'Whoever looks after integrations has it now.',
}

const de: typeof en = {
  title: (brand) => `Tiefere Anbindung von ${brand} wünschen`,
  intro: (brand) =>
    `Sagen Sie denen, die die Anbindungen betreuen, was Ihnen bei ${brand} fehlt. Sie bekommen es per E-Mail und sehen es in ihrer Liste.`,
  missing: 'Was fehlt',
  capabilities: {
    accept: 'Einzelne Artikel annehmen',
    cancel: 'Stornieren',
    address_change: 'Adresse ändern',
    return: 'Rücksendungen anlegen',
    refund: 'Erstattungen durch die Marke',
    tracking: 'Sendungen verfolgen',
    confirmation: 'Eigene Bestätigung der Marke',
    insight: 'Mehr Einblick in die Abläufe dort',
  },
  wish: 'Was brauchen Sie, und wofür?',
  wishText: 'Keine persönlichen Daten von Kunden: Der Text wird per E-Mail gesendet und aufbewahrt.',
  placeholder: 'Zum Beispiel: Wir können Kunden nicht sagen, wo ihr Paket ist.',
  send: 'Wunsch absenden',
  done: 'Der Wunsch ist gesendet',
  doneText: 'Wer die Anbindungen betreut, hat ihn jetzt.',
}

export const insightTexts = { en, de }
export type Missing = keyof typeof en.capabilities
