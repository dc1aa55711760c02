/** Saying how far a return is that the platform keeps. */
const en = {
  title: (status: string) => `The return: ${status}`,
  confirm: (status: string) => `Record “${status}”`,
  done: (status: string) => `The return is recorded as “${status}”`,
  noWayBack: 'It cannot be taken back. The storefront gets an event of it.',
  what: {
    approved: 'The customer may send the goods back to you.',
    in_transit: 'The goods are on their way back to you.',
    received: 'The goods are back, and count as returned. No money moves: refund what came back afterwards.',
    declined: 'You do not take the goods back, or they do not come.',
    closed: 'The return has ended.',
  },
  after: {
    approved: 'Send the customer your label or instructions.',
    in_transit: 'Record it when the goods have arrived.',
    received: 'Next: refund what came back.',
    declined: 'Tell the customer why. Money can be given back without a return.',
    closed: 'Nothing is left to do for it but a refund, if one is due.',
  },
}

const de: typeof en = {
  title: (status) => `Die Rücksendung: ${status}`,
  confirm: (status) => `„${status}“ erfassen`,
  done: (status) => `Die Rücksendung ist als „${status}“ erfasst`,
  noWayBack: 'Es lässt sich nicht zurücknehmen. Der Shop bekommt ein Ereignis darüber.',
  what: {
    approved: 'Der Kunde darf Ihnen die Ware zurücksenden.',
    in_transit: 'Die Ware ist auf dem Weg zu Ihnen.',
    received:
      'Die Ware ist zurück und zählt als zurückgesandt. Geld fließt dadurch keines: Erstatten Sie danach, was zurückkam.',
    declined: 'Sie nehmen die Ware nicht zurück, oder sie kommt nicht.',
    closed: 'Die Rücksendung ist beendet.',
  },
  after: {
    approved: 'Schicken Sie dem Kunden Ihr Etikett oder eine Anleitung.',
    in_transit: 'Erfassen Sie es, wenn die Ware eingetroffen ist.',
    received: 'Als Nächstes: Erstatten Sie, was zurückkam.',
    declined: 'Sagen Sie dem Kunden, warum. Geld kann ohne Rücksendung erstattet werden.',
    closed: 'Dafür bleibt nichts zu tun als eine Erstattung, wenn sie fällig ist.',
  },
}

export const moveReturnTexts = { en, de }
