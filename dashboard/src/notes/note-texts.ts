/** Correcting a note. */
const en = {
  edit: 'Correct',
  label: 'Corrected note',
  save: 'Save the correction',
}

const de: typeof en = {
  edit: 'Bearbeiten',
  label: 'Notiz bearbeiten',
  save: 'Änderung speichern',
}

export const noteTexts = { en, de }
