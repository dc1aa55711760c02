/** The list of open returns: what is to be done. */
const en = {
  next: 'What next',
  wait: 'The brand reports',
  refund: 'Refund what came back',
}

const de: typeof en = {
  next: 'Nächster Schritt',
  wait: 'Meldung der Marke abwarten',
  refund: 'Rücksendung erstatten',
}

export const returnsTexts = { en, de }
