/** Who opened the personal data of an order, for administrators. */
const en = {
  title: 'Access',
  intro: 'Every time somebody or something opened this customer’s sealed data. Nobody can change this list.',
  acts: 'What members did to this order',
  none: 'Nobody has opened it.',
  when: 'When',
  who: 'Who',
  why: 'Why',
  what: 'What',
  you: 'You',
  member: (id: string) => `Member ${id}`,
  system: (name: string) => `This system (${name})`,
  brand: (name: string) => `the part of ${name}`,
  more: 'Show more',
  reasons: {
    mail_customer: 'to write to the customer in the brand’s name',
    submit_order: 'to hand the order to the brand',
    command_brand: 'to pass a new address to the brand',
    compare_state: 'compared with the brand’s state',
    reveal_to_support: 'details were shown',
    show_masked: 'shown with the personal parts hidden',
    read_notes: 'notes were read',
    export: 'an export',
    disclose: 'the person asked for their data',
    reindex: 'the search index was renewed',
  } as Readonly<Record<string, string>>,
}

const de: typeof en = {
  title: 'Zugriffe',
  intro:
    'Jeder Zugriff auf die versiegelten Daten dieses Kunden, durch Personen oder das System. Niemand kann diese Liste ändern.',
  acts: 'Was Mitglieder an dieser Bestellung getan haben',
  none: 'Niemand hat sie geöffnet.',
  when: 'Wann',
  who: 'Wer',
  why: 'Warum',
  what: 'Was',
  you: 'Sie',
  member: (id) => `Mitglied ${id}`,
  system: (name) => `Dieses System (${name})`,
  brand: (name) => `der Teil von ${name}`,
  more: 'Mehr anzeigen',
  reasons: {
    mail_customer: 'um dem Kunden im Namen der Marke zu schreiben',
    submit_order: 'um die Bestellung an die Marke zu übergeben',
    command_brand: 'um der Marke eine neue Adresse mitzuteilen',
    compare_state: 'Abgleich mit dem Stand der Marke',
    reveal_to_support: 'Daten wurden angezeigt',
    show_masked: 'angezeigt, Persönliches maskiert',
    read_notes: 'Notizen wurden gelesen',
    export: 'ein Export',
    disclose: 'die Person hat Auskunft verlangt',
    reindex: 'der Suchindex wurde erneuert',
  },
}

export const accessTexts = { en, de }
