/** The dialog that writes to a brand. */
const en = {
  title: (brand: string) => `Write to ${brand}`,
  topic: 'What it is about',
  topics: {
    where_is_it: 'Where is it?',
    not_as_ordered: 'Not as ordered',
    cancel: 'Please cancel',
    address: 'Another address',
    return: 'A return',
    refund: 'A refund',
    other: 'Something else',
  },
  message: 'Message',
  messageText: 'No personal data of the customer: the brand has them.',
  openings: {
    where_is_it: (number: string) =>
      `Hello,\n\ncan you tell us where this order is, and when it arrives? Our number is ${number}.\n\nKind regards`,
    not_as_ordered: (number: string) =>
      `Hello,\n\nthe customer of order ${number} got something else than they ordered: …\n\nWhat do you suggest?\n\nKind regards`,
    cancel: (number: string) =>
      `Hello,\n\nplease cancel order ${number} if it has not left yet, and tell us.\n\nKind regards`,
    address: (number: string) =>
      `Hello,\n\nthe customer of order ${number} needs it at another address. Can you still change it?\n\nKind regards`,
    return: (number: string) =>
      `Hello,\n\nthe customer of order ${number} wants to send something back: …\n\nHow do they return it?\n\nKind regards`,
    refund: (number: string) => `Hello,\n\nplease tell us how the refund of order ${number} stands.\n\nKind regards`,
    other: (number: string) => `Hello,\n\nwe have a question about order ${number}: …\n\nKind regards`,
  },
  remind: (number: string, until: string) =>
    `Hello,\n\norder ${number} waits for your decision${until}. Please accept it or tell us why you cannot.\n\nKind regards`,
  due: (time: string) => `, which was due ${time}`,
  preview: 'What the brand gets',
  previewTo: (address: string) => `To ${address}, with your message and below it:`,
  previewFacts: {
    number: 'Our order',
    part: 'Our reference',
    theirs: 'The brand’s number',
    goods: 'Goods',
  },
  noAddress: (brand: string) => `${brand} has no support contact by e-mail.`,
  call: (phone: string) => `Call ${phone}.`,
  send: 'Send the message',
  done: 'The message is sent',
  doneText: (address: string) => `It went to ${address}. It is in the timeline of this order.`,
  replies: (address: string) => `Answers come to ${address}.`,
}

const de: typeof en = {
  title: (brand) => `An ${brand} schreiben`,
  topic: 'Worum es geht',
  topics: {
    where_is_it: 'Wo ist es?',
    not_as_ordered: 'Nicht wie bestellt',
    cancel: 'Bitte stornieren',
    address: 'Andere Adresse',
    return: 'Eine Rücksendung',
    refund: 'Eine Erstattung',
    other: 'Etwas anderes',
  },
  message: 'Nachricht',
  messageText: 'Keine persönlichen Daten des Kunden: Die Marke hat sie bereits.',
  openings: {
    where_is_it: (number) =>
      `Guten Tag,\n\nkönnen Sie uns sagen, wo diese Bestellung ist und wann sie ankommt? Unsere Nummer ist ${number}.\n\nFreundliche Grüße`,
    not_as_ordered: (number) =>
      `Guten Tag,\n\nder Kunde der Bestellung ${number} hat etwas anderes erhalten als bestellt: …\n\nWas schlagen Sie vor?\n\nFreundliche Grüße`,
    cancel: (number) =>
      `Guten Tag,\n\nbitte stornieren Sie die Bestellung ${number}, wenn sie noch nicht versandt ist, und sagen Sie uns Bescheid.\n\nFreundliche Grüße`,
    address: (number) =>
      `Guten Tag,\n\nder Kunde der Bestellung ${number} möchte sie an eine andere Adresse geliefert bekommen. Können Sie das noch ändern?\n\nFreundliche Grüße`,
    return: (number) =>
      `Guten Tag,\n\nder Kunde der Bestellung ${number} möchte etwas zurücksenden: …\n\nWie soll er dabei vorgehen?\n\nFreundliche Grüße`,
    refund: (number) =>
      `Guten Tag,\n\nbitte sagen Sie uns, wie es mit der Erstattung zur Bestellung ${number} steht.\n\nFreundliche Grüße`,
    other: (number) => `Guten Tag,\n\nwir haben eine Frage zur Bestellung ${number}: …\n\nFreundliche Grüße`,
  },
  remind: (number, until) =>
    `Guten Tag,\n\ndie Bestellung ${number} wartet auf Ihre Entscheidung${until}. Bitte nehmen Sie sie an, oder sagen Sie uns, warum es nicht geht.\n\nFreundliche Grüße`,
  due: (time) => ` (fällig war sie ${time})`,
  preview: 'Was die Marke erhält',
  previewTo: (address) => `An ${address}, mit Ihrer Nachricht und darunter:`,
  previewFacts: {
    number: 'Unsere Bestellung',
    part: 'Unser Zeichen',
    theirs: 'Nummer der Marke',
    goods: 'Ware',
  },
  noAddress: (brand) => `Für ${brand} ist kein Kontakt per E-Mail hinterlegt.`,
  call: (phone) => `Rufen Sie ${phone} an.`,
  send: 'Nachricht senden',
  done: 'Die Nachricht ist gesendet',
  doneText: (address) => `Sie ging an ${address}. Sie steht im Verlauf dieser Bestellung.`,
  replies: (address) => `Antworten gehen an ${address}.`,
}

export const contactTexts = { en, de }
export type ContactTopic = keyof typeof en.topics
