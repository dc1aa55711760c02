/** The label that goods are sent back with. */
const en = {
  given: 'The brand gave a return label.',
  show: 'Show label',
  hide: 'Hide label',
  open: (host: string) => `Open the label at ${host}`,
  address: 'address of the label',
  dialog: {
    title: 'Show the return label',
    text: 'A label has the customer’s name and address on it. Your name, the time and the reason are written into the audit log first. It is shown for some minutes.',
    confirm: 'Show label',
  },
}

const de: typeof en = {
  given: 'Die Marke hat ein Rücksendeetikett bereitgestellt.',
  show: 'Etikett anzeigen',
  hide: 'Etikett verbergen',
  open: (host) => `Etikett öffnen bei ${host}`,
  address: 'Adresse des Etiketts',
  dialog: {
    title: 'Rücksendeetikett anzeigen',
    text: 'Auf dem Etikett stehen Name und Adresse des Kunden. Zuerst werden Ihr Name, die Zeit und der Grund protokolliert. Danach ist es einige Minuten lang sichtbar.',
    confirm: 'Etikett anzeigen',
  },
}

export const labelTexts = { en, de }
