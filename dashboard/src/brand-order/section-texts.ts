/** What a brand's part of an order says of its returns, its refunds and its end. */
const en = {
  /** What stands for the icon of a step, to be heard. */
  steps: { done: 'Done', now: 'Now', problem: 'Problem', ahead: 'Not yet' },
  asked: (time: string) => `Asked for ${time}`,
  brandsNumber: 'Brand’s number of the return',
  notRefunded: 'Not refunded yet',
  refunded: (money: string) => `Refunded with ${money}`,
  refundReturned: 'Refund what came back',
  arrived: 'It has arrived',
  moveOn: 'Record another step',
  declined: 'The goods stay with the customer. Money can be given back without a return: use “Refund”.',
  forReturn: 'for a return',
  forEnded: 'for what never shipped',
  providerReference: 'Payment provider’s id',
  again: 'Refund it again',
  refusedBy: (brand: string, why: string) => `${brand} refused it: ${why}.`,
  cancelledFor: (why: string) => `It was cancelled: ${why}.`,
  facts: {
    title: 'What it is about:',
    report: (name: string) => `report ${name}`,
    field: (name: string) => `field ${name}`,
    status: (status: string) => `status ${status}`,
    code: (code: string) => `the brand’s code ${code}`,
  },
}

const de: typeof en = {
  steps: { done: 'Erledigt', now: 'Jetzt', problem: 'Störung', ahead: 'Noch nicht' },
  asked: (time) => `Angefragt ${time}`,
  brandsNumber: 'Nummer der Rücksendung bei der Marke',
  notRefunded: 'Noch nicht erstattet',
  refunded: (money) => `${money} erstattet`,
  refundReturned: 'Rücksendung erstatten',
  arrived: 'Sie ist eingetroffen',
  moveOn: 'Anderen Schritt erfassen',
  declined: 'Die Ware bleibt beim Kunden. Mit „Erstatten“ lässt sich auch ohne Rücksendung Geld erstatten.',
  forReturn: 'für eine Rücksendung',
  forEnded: 'für nie versandte Ware',
  providerReference: 'Kennung beim Zahlungsdienst',
  again: 'Erneut erstatten',
  refusedBy: (brand, why) => `${brand} hat abgelehnt: ${why}.`,
  cancelledFor: (why) => `Storniert: ${why}.`,
  facts: {
    title: 'Worum es geht:',
    report: (name) => `Meldung ${name}`,
    field: (name) => `Feld ${name}`,
    status: (status) => `Status ${status}`,
    code: (code) => `Code der Marke ${code}`,
  },
}

export const sectionTexts = { en, de }
