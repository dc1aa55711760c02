/** The label that goods are sent back with. */
const en = {
  given: 'The brand gave a return label.',
  show: 'Show label',
  hide: 'Hide label',
  open: 'Open the label',
  address: 'address of the label',
  dialog: {
    title: 'Show the return label',
    text: 'A label has the customer’s name and address on it. Your name, the time and the reason are written into the audit log first. It is shown for some minutes.',
    reason: 'Why do you need it?',
    confirm: 'Show label',
  },
}

const de: typeof en = {
  given: 'Die Marke hat ein Rücksendeetikett bereitgestellt.',
  show: 'Etikett anzeigen',
  hide: 'Etikett verbergen',
  open: 'Etikett öffnen',
  address: 'Adresse des Etiketts',
  dialog: {
    title: 'Rücksendeetikett anzeigen',
    text: 'Auf dem Etikett stehen Name und Adresse des Kunden. Zuerst werden Ihr Name, die Zeit und der Grund protokolliert. Danach ist es einige Minuten lang sichtbar.',
    reason: 'Wozu brauchen Sie es?',
    confirm: 'Etikett anzeigen',
  },
}

export const labelTexts = { en, de }
