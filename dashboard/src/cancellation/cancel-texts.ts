/** Cancelling a part of what has not shipped. */
const en = {
  some: (brand: string) =>
    `What you choose here of ${brand} is cancelled, as far as it has not shipped. ${brand} is asked where it has the order already.`,
  what: 'What is cancelled',
  goesBack: 'Goes back to the customer',
}

const de: typeof en = {
  some: (brand) =>
    `Was Sie hier von ${brand} wählen, wird storniert, soweit es noch nicht versandt ist. Hat ${brand} die Bestellung schon, fragen wir dort an.`,
  what: 'Was storniert wird',
  goesBack: 'Rückzahlung an den Kunden',
}

export const cancelTexts = { en, de }
