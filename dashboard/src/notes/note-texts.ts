/** Correcting a note. */
const en = {
  edit: 'Correct',
  label: 'Corrected note',
  save: 'Save the correction',
}

const de: typeof en = {
  edit: 'Berichtigen',
  label: 'Berichtigte Notiz',
  save: 'Berichtigung speichern',
}

export const noteTexts = { en, de }
