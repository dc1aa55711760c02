/** The list of open returns: what is to be done. */
const en = {
  next: 'What next',
  wait: 'Wait for the goods',
  refund: 'Refund what came back',
}

const de: typeof en = {
  next: 'Nächster Schritt',
  wait: 'Auf die Ware warten',
  refund: 'Rücksendung erstatten',
}

export const returnsTexts = { en, de }
