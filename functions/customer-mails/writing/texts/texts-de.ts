import type { CustomerTexts } from './every-text.ts'

export const german: CustomerTexts = {
  greeting: (name) => (name === null ? 'Guten Tag!' : `Guten Tag, ${name}!`),
  colon: ':',
  test: 'Das ist eine Testbestellung. Es wurde nichts gekauft, und es wird nichts versandt.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Ihre Bestellung ${number} ist bestätigt`,
    heading: 'Danke für Ihre Bestellung',
    intro: 'Ihre Bestellung ist bei uns angekommen, und wir bereiten sie vor.',
    nextMail: 'Sie hören von uns, sobald sie unterwegs ist.',
  },
  refused: {
    whole: {
      subject: (number) => `Wir können Ihre Bestellung ${number} nicht ausführen`,
      heading: 'Wir können Ihre Bestellung nicht ausführen',
      intro: 'Es tut uns leid: Wir können Ihnen nicht senden, was Sie bestellt haben.',
    },
    part: {
      subject: (number) => `Ein Teil Ihrer Bestellung ${number} ist nicht lieferbar`,
      heading: 'Ein Teil Ihrer Bestellung ist nicht lieferbar',
      intro: 'Es tut uns leid: Einen Teil Ihrer Bestellung können wir Ihnen nicht senden.',
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
        subject: (number) => `Ihre Bestellung ${number} wurde gesendet`,
        heading: 'Ihre Bestellung wurde gesendet',
        intro: 'Wir haben Ihnen Ihre Bestellung elektronisch gesendet.',
      },
      part: {
        subject: (number) => `Ein Teil Ihrer Bestellung ${number} wurde gesendet`,
        heading: 'Ein Teil Ihrer Bestellung wurde gesendet',
        intro: 'Wir haben Ihnen einen Teil Ihrer Bestellung elektronisch gesendet.',
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
    notThere: 'Fehlt etwas, oder ist etwas beschädigt? Sagen Sie es uns, und wir kümmern uns darum.',
  },
  delayed: {
    subject: (number) => `Ihre Bestellung ${number} verspätet sich`,
    heading: 'Ihre Bestellung verspätet sich',
    intro: 'Es tut uns leid: Wir versenden Ihre Bestellung später als geplant.',
  },
  returnApproved: {
    subject: (number) => `Ihre Rücksendung zur Bestellung ${number} ist genehmigt`,
    heading: 'Ihre Rücksendung ist genehmigt',
    intro: 'Sie können die unten genannten Artikel zurücksenden.',
  },
  returnLabelled: {
    subject: (number) => `Ihr Rücksendeetikett zur Bestellung ${number}`,
    heading: 'Ihre Rücksendung ist genehmigt, und hier ist das Etikett',
    intro: 'Sie können die unten genannten Artikel zurücksenden.',
  },
  returnReceived: {
    subject: (number) => `Ihre Rücksendung zur Bestellung ${number} ist angekommen`,
    heading: 'Ihre Rücksendung ist angekommen',
    intro: 'Danke! Ihre Rücksendung ist bei uns angekommen, und wir prüfen sie.',
    nextMail: 'Sie hören von uns, sobald die Erstattung veranlasst ist.',
  },
  refunded: {
    subject: (number) => `Ihre Erstattung zur Bestellung ${number}`,
    heading: 'Ihre Erstattung',
    intro: 'Wir haben Ihre Erstattung veranlasst.',
  },

  endedBecause: {
    out_of_stock: 'Die Artikel sind nicht mehr vorrätig.',
    discontinued: 'Die Artikel werden nicht mehr verkauft.',
    price_mismatch: 'Der Preis war zum Zeitpunkt der Bestellung nicht richtig.',
    undeliverable: 'Wir können die Artikel nicht an Ihre Adresse liefern.',
    restricted: 'Die Artikel dürfen an Ihren Lieferort nicht verkauft werden.',
    fraud: null,
    customer_request: 'Sie haben darum gebeten.',
    other: null,
  },
  restStays: 'Am Rest Ihrer Bestellung ändert sich nichts.',
  moneyBack: (amount) =>
    `Sie erhalten ${amount} auf dem Weg zurück, auf dem Sie bezahlt haben. Wurde Ihr Konto noch nicht belastet, wird dieser Betrag auch nicht abgebucht.`,
  delayedBecause: {
    back_order: 'Die Artikel sind nachbestellt, und wir warten auf neue Ware.',
    on_hold: null,
    awaiting_payment: 'Wir warten auf die Bestätigung Ihrer Zahlung.',
    address_check: 'Wir prüfen die Lieferadresse.',
    fraud_check: null,
    customs: 'Die Sendung wartet auf die Freigabe durch den Zoll.',
    other: null,
  },
  expectedBy: (date) => `Wir versenden sie voraussichtlich bis zum ${date}.`,
  noDateYet: 'Einen neuen Termin gibt es noch nicht.',
  restFollows: 'Der Rest Ihrer Bestellung kommt getrennt.',
  deliveredOn: (date) => `Geliefert am ${date}.`,
  moneyReturned: (amount) => `Wir haben Ihnen ${amount} auf dem Weg erstattet, auf dem Sie bezahlt haben.`,
  bankTakesDays: 'Bis Sie den Betrag auf Ihrem Konto sehen, können einige Werktage vergehen.',
  labelNote: 'Drucken Sie das Rücksendeetikett aus, und kleben Sie es auf das Paket.',
  noLabel:
    'Gibt es ein Rücksendeetikett, erhalten Sie es mit einer eigenen Nachricht. Fragen Sie uns bitte, wie Sie die Artikel zurücksenden, falls unsere Rückgabebedingungen es nicht sagen.',

  action: { order: 'Bestellung ansehen', label: 'Rücksendeetikett öffnen' },
  section: {
    items: 'Ihre Bestellung',
    refusedItems: 'Nicht lieferbar',
    cancelledItems: 'Storniert',
    shippedItems: 'In dieser Sendung',
    deliveredItems: 'Geliefert',
    delayedItems: 'Verspätet',
    returnedItems: 'Was Sie zurücksenden',
    receivedItems: 'Was Sie zurückgesandt haben',
    refundedItems: 'Wofür Sie die Erstattung erhalten',
    parcels: 'Sendungsverfolgung',
    howToReturn: 'So senden Sie zurück',
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
    goodwill: 'Kulanz',
    total: 'Gesamtbetrag',
    refund: 'Erstattung',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Darin enthalten: ${tax}`,
  },
  fact: {
    orderNumber: 'Bestellnummer',
    placed: 'Bestellt am',
    shipTo: 'Lieferadresse',
    delivery: 'Lieferung',
    pickup: 'Abholung bei',
    returnNumber: 'Rücksendenummer',
  },
  help: { question: 'Fragen zu Ihrer Bestellung?', page: 'Hilfeseite', returnPolicy: 'Rückgabebedingungen' },
}
