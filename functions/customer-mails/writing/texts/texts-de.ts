import type { CustomerTexts } from './every-text.ts'

export const german: CustomerTexts = {
  greeting: (name) => (name === null ? 'Guten Tag!' : `Guten Tag, ${name}!`),
  colon: ': ',
  test: 'Das ist eine Testbestellung. Es wurde nichts gekauft, und es wird nichts versandt.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Ihre Bestellung ${number} ist bestätigt`,
    heading: 'Vielen Dank für Ihre Bestellung',
    intro: 'Ihre Bestellung ist bei uns eingegangen, und wir bereiten sie jetzt vor.',
    covers: (brand) => `Diese E-Mail umfasst, was Sie bei ${brand} bestellt haben.`,
    nextMail: 'Sie hören von uns, sobald Ihre Bestellung unterwegs ist.',
  },
  refused: {
    whole: {
      subject: (number) => `Wir können Ihre Bestellung ${number} nicht ausführen`,
      heading: 'Wir können Ihre Bestellung nicht ausführen',
      intro: 'Es tut uns leid: Wir können Ihre Bestellung nicht liefern.',
    },
    part: {
      subject: (number) => `Ein Teil Ihrer Bestellung ${number} ist nicht lieferbar`,
      heading: 'Ein Teil Ihrer Bestellung ist nicht lieferbar',
      intro: 'Es tut uns leid: Einen Teil Ihrer Bestellung können wir nicht liefern.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Ihre Bestellung ${number} wurde storniert`,
      heading: 'Ihre Bestellung wurde storniert',
      intro: 'Ihre Bestellung wurde storniert, bevor wir sie versandt haben.',
    },
    part: {
      subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde storniert`,
      heading: 'Ein Teil Ihrer Bestellung wurde storniert',
      intro: 'Ein Teil Ihrer Bestellung wurde storniert, bevor wir ihn versandt haben.',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} ist unterwegs`,
        heading: 'Ihre Bestellung ist unterwegs',
        intro: 'Wir haben Ihre Bestellung versandt.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} ist unterwegs`,
        heading: 'Ein Teil Ihrer Bestellung ist unterwegs',
        intro: 'Wir haben einen Teil Ihrer Bestellung versandt.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} liegt zur Abholung bereit`,
        heading: 'Ihre Bestellung liegt zur Abholung bereit',
        intro: 'Sie können Ihre Bestellung jetzt abholen.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} liegt zur Abholung bereit`,
        heading: 'Ein Teil Ihrer Bestellung liegt zur Abholung bereit',
        intro: 'Sie können einen Teil Ihrer Bestellung jetzt abholen.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} wurde verschickt`,
        heading: 'Ihre Bestellung wurde verschickt',
        intro: 'Wir haben Ihnen Ihre Bestellung elektronisch zugesandt.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde verschickt`,
        heading: 'Ein Teil Ihrer Bestellung wurde verschickt',
        intro: 'Wir haben Ihnen einen Teil Ihrer Bestellung elektronisch zugesandt.',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} wurde zugestellt`,
        heading: 'Ihre Bestellung wurde zugestellt',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde zugestellt`,
        heading: 'Ein Teil Ihrer Bestellung wurde zugestellt',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} wurde abgeholt`,
        heading: 'Ihre Bestellung wurde abgeholt',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde abgeholt`,
        heading: 'Ein Teil Ihrer Bestellung wurde abgeholt',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Ihre Bestellung ${number} wurde geliefert`,
        heading: 'Ihre Bestellung wurde geliefert',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde geliefert`,
        heading: 'Ein Teil Ihrer Bestellung wurde geliefert',
        intro: 'Wir wünschen Ihnen viel Freude damit.',
      },
    },
    notThere: 'Fehlt etwas, oder ist etwas beschädigt? Melden Sie sich bei uns, und wir kümmern uns darum.',
  },
  delayed: {
    subject: (number) => `Ihre Bestellung ${number} verspätet sich`,
    heading: 'Ihre Bestellung verspätet sich',
    intro: 'Es tut uns leid: Die unten aufgeführte Ware versenden wir später als geplant.',
  },
  returnApproved: {
    subject: (number) => `Ihre Rücksendung zur Bestellung ${number} ist genehmigt`,
    heading: 'Ihre Rücksendung ist genehmigt',
    intro: 'Sie können die unten aufgeführte Ware zurücksenden.',
  },
  returnLabelled: {
    subject: (number) => `Ihr Rücksendeetikett zur Bestellung ${number}`,
    heading: 'Ihr Rücksendeetikett',
    intro: 'Ihre Rücksendung ist genehmigt. Sie können die unten aufgeführte Ware zurücksenden.',
  },
  returnReceived: {
    subject: (number) => `Ihre Rücksendung zur Bestellung ${number} ist eingetroffen`,
    heading: 'Ihre Rücksendung ist eingetroffen',
    intro: 'Vielen Dank! Ihre Rücksendung ist bei uns eingetroffen, und wir prüfen sie.',
    nextMail: 'Sie hören von uns, sobald wir die Erstattung veranlasst haben.',
  },
  refunded: {
    subject: (number) => `Ihre Erstattung zur Bestellung ${number}`,
    heading: 'Ihre Erstattung',
    intro: 'Wir haben Ihre Erstattung veranlasst.',
  },

  endedBecause: {
    out_of_stock: 'Die Ware ist nicht mehr vorrätig.',
    discontinued: 'Wir führen diese Ware nicht mehr.',
    price_mismatch: 'Der Preis war bei der Bestellung falsch angegeben.',
    undeliverable: 'An Ihre Adresse können wir nicht liefern.',
    restricted: 'An Ihren Lieferort dürfen wir diese Ware nicht verkaufen.',
    fraud: null,
    customer_request: 'Die Stornierung erfolgte auf Ihren Wunsch.',
    other: null,
  },
  restStays: 'Am Rest Ihrer Bestellung ändert sich nichts.',
  moneyBack: (amount) =>
    `Wir erstatten Ihnen ${amount} über die Zahlungsart, mit der Sie bezahlt haben. Wurde Ihr Konto noch nicht belastet, wird dieser Betrag nicht abgebucht.`,
  delayedBecause: {
    back_order: 'Zurzeit ist keine Ware auf Lager, und wir warten auf Nachschub.',
    on_hold: null,
    awaiting_payment: 'Wir warten auf die Bestätigung Ihrer Zahlung.',
    address_check: 'Wir prüfen die Lieferadresse.',
    fraud_check: null,
    customs: 'Die Sendung wartet auf die Freigabe durch den Zoll.',
    other: null,
  },
  expectedBy: (date) => `Der Versand erfolgt voraussichtlich bis zum ${date}.`,
  noDateYet: 'Einen neuen Termin können wir Ihnen noch nicht nennen.',
  restFollows: 'Den Rest Ihrer Bestellung erhalten Sie getrennt davon.',
  deliveredOn: (date) => `Zugestellt am ${date}.`,
  moneyReturned: (amount) => `Sie erhalten ${amount} über die Zahlungsart zurück, mit der Sie bezahlt haben.`,
  bankTakesDays: 'Bis der Betrag auf Ihrem Konto erscheint, können einige Werktage vergehen.',
  labelNote: 'Drucken Sie das Rücksendeetikett aus und kleben Sie es auf das Paket.',
  noLabel:
    'Falls es ein Rücksendeetikett gibt, erhalten Sie es in einer gesonderten Nachricht. Steht in unseren Rückgabebedingungen nicht, wie Sie die Ware zurücksenden, fragen Sie uns bitte.',

  action: { order: 'Bestellung ansehen', label: 'Rücksendeetikett öffnen' },
  section: {
    items: 'Ihre Bestellung',
    refusedItems: 'Nicht lieferbar',
    cancelledItems: 'Storniert',
    shippedItems: { shipping: 'In dieser Sendung', pickup: 'Zur Abholung bereit', digital: 'Zugesandt' },
    deliveredItems: 'Was Sie erhalten haben',
    delayedItems: 'Verspätet',
    returnedItems: 'Was Sie zurücksenden können',
    receivedItems: 'Was Sie zurückgesandt haben',
    refundedItems: 'Was wir erstatten',
    parcels: 'Sendungsverfolgung',
    howToReturn: 'So senden Sie die Ware zurück',
  },
  quantity: (count) => `Menge: ${count}`,
  more: (count, written) => (count === 1 ? 'Und 1 weiterer Artikel.' : `Und ${written} weitere Artikel.`),
  allItems: 'Alle Artikel ansehen',
  track: 'Paket verfolgen',
  parcel: (carrier, number) => `${carrier}, ${number}`,

  sum: {
    items: 'Artikel',
    discount: 'Rabatt',
    shipping: 'Versand',
    fees: 'Gebühren',
    tax: 'Steuer',
    goodwill: 'Kulanzbetrag',
    total: 'Gesamtbetrag',
    refund: 'Erstattung',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Inkl. ${tax ?? 'Steuer'}`,
  },
  fact: {
    orderNumber: 'Bestellnummer',
    placed: 'Bestellt am',
    shipTo: 'Lieferadresse',
    delivery: 'Lieferung',
    pickup: 'Abholort',
    returnNumber: 'Rücksendenummer',
  },
  help: { question: 'Fragen zu Ihrer Bestellung?', page: 'Hilfeseite', returnPolicy: 'Rückgabebedingungen' },
}
