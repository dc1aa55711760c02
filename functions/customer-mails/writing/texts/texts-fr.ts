import type { CustomerTexts } from './every-text.ts'

/** A colon, a question mark and an exclamation mark follow a space that does not break. */
export const french: CustomerTexts = {
  greeting: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  colon: '\u00a0: ',
  test: 'Ceci est une commande de test. Rien n’a été acheté et rien ne sera envoyé.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Votre commande ${number} est confirmée`,
    heading: 'Merci pour votre commande',
    intro: 'Nous avons bien reçu votre commande et nous la préparons.',
    covers: (brand) => `Cet e-mail concerne ce que vous avez commandé chez ${brand}.`,
    nextMail: 'Nous vous préviendrons dès l’expédition de votre commande.',
  },
  refused: {
    whole: {
      subject: (number) => `Nous ne pouvons pas honorer votre commande ${number}`,
      heading: 'Nous ne pouvons pas honorer votre commande',
      intro: 'Nous sommes désolés, nous ne pouvons pas vous livrer votre commande.',
    },
    part: {
      subject: (number) => `Une partie de votre commande ${number} n’est pas disponible`,
      heading: 'Une partie de votre commande n’est pas disponible',
      intro: 'Nous sommes désolés, nous ne pouvons pas vous livrer une partie de votre commande.',
    },
  },
  cancelled: {
    whole: {
      subject: (number) => `Votre commande ${number} a été annulée`,
      heading: 'Votre commande a été annulée',
      intro: 'Votre commande a été annulée avant son envoi.',
    },
    part: {
      subject: (number) => `Une partie de votre commande ${number} a été annulée`,
      heading: 'Une partie de votre commande a été annulée',
      intro: 'Une partie de votre commande a été annulée avant son envoi.',
    },
  },
  shipped: {
    shipping: {
      whole: {
        subject: (number) => `Votre commande ${number} est en route`,
        heading: 'Votre commande est en route',
        intro: 'Nous avons expédié votre commande.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} est en route`,
        heading: 'Une partie de votre commande est en route',
        intro: 'Nous avons expédié une partie de votre commande.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Votre commande ${number} est prête à être retirée`,
        heading: 'Votre commande est prête à être retirée',
        intro: 'Vous pouvez maintenant retirer votre commande.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} est prête à être retirée`,
        heading: 'Une partie de votre commande est prête à être retirée',
        intro: 'Vous pouvez maintenant retirer une partie de votre commande.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Votre commande ${number} a été envoyée`,
        heading: 'Votre commande a été envoyée',
        intro: 'Nous vous avons envoyé votre commande par voie électronique.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} a été envoyée`,
        heading: 'Une partie de votre commande a été envoyée',
        intro: 'Nous vous avons envoyé une partie de votre commande par voie électronique.',
      },
    },
  },
  delivered: {
    shipping: {
      whole: {
        subject: (number) => `Votre commande ${number} a été livrée`,
        heading: 'Votre commande a été livrée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} a été livrée`,
        heading: 'Une partie de votre commande a été livrée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
    },
    pickup: {
      whole: {
        subject: (number) => `Votre commande ${number} a été retirée`,
        heading: 'Votre commande a été retirée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} a été retirée`,
        heading: 'Une partie de votre commande a été retirée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
    },
    digital: {
      whole: {
        subject: (number) => `Votre commande ${number} a été livrée`,
        heading: 'Votre commande a été livrée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
      part: {
        subject: (number) => `Une partie de votre commande ${number} a été livrée`,
        heading: 'Une partie de votre commande a été livrée',
        intro: 'Nous espérons qu’elle vous plaira.',
      },
    },
    notThere: 'Un article est manquant ou abîmé\u00a0? Contactez-nous, nous nous en occuperons.',
  },
  delayed: {
    subject: (number) => `Votre commande ${number} est retardée`,
    heading: 'Votre commande est retardée',
    intro: 'Nous sommes désolés, ce qui figure ci-dessous partira plus tard que prévu.',
  },
  returnApproved: {
    subject: (number) => `Votre retour pour la commande ${number} est accepté`,
    heading: 'Votre retour est accepté',
    intro: 'Vous pouvez nous renvoyer ce qui figure ci-dessous.',
  },
  returnLabelled: {
    subject: (number) => `Votre étiquette de retour pour la commande ${number}`,
    heading: 'Votre étiquette de retour',
    intro: 'Votre retour est accepté. Vous pouvez nous renvoyer ce qui figure ci-dessous.',
  },
  returnReceived: {
    subject: (number) => `Nous avons reçu votre retour pour la commande ${number}`,
    heading: 'Nous avons reçu votre retour',
    intro: 'Merci, votre retour nous est bien parvenu et nous le vérifions.',
    nextMail: 'Nous vous préviendrons dès que nous aurons effectué votre remboursement.',
  },
  refunded: {
    subject: (number) => `Votre remboursement pour la commande ${number}`,
    heading: 'Votre remboursement',
    intro: 'Nous avons effectué votre remboursement.',
  },

  endedBecause: {
    out_of_stock: 'Nous sommes en rupture de stock.',
    discontinued: 'La vente a été arrêtée.',
    price_mismatch: 'Le prix indiqué au moment de la commande était erroné.',
    undeliverable: 'Nous ne pouvons pas livrer à votre adresse.',
    restricted: 'La réglementation n’autorise pas la vente à votre adresse de livraison.',
    fraud: null,
    customer_request: 'L’annulation a été faite à votre demande.',
    other: null,
  },
  restStays: 'Rien ne change pour le reste de votre commande.',
  moneyBack: (amount) =>
    `Nous vous remboursons ${amount} sur le moyen de paiement utilisé pour la commande. Si votre compte n’a pas encore été débité, ce montant ne sera pas prélevé.`,
  delayedBecause: {
    back_order: 'Nous attendons un réapprovisionnement.',
    on_hold: null,
    awaiting_payment: 'Nous attendons la confirmation de votre paiement.',
    address_check: 'Nous vérifions l’adresse de livraison.',
    fraud_check: null,
    customs: 'L’envoi est en attente de dédouanement.',
    other: null,
  },
  expectedBy: (date) => `Expédition prévue au plus tard le ${date}.`,
  noDateYet: 'Nous n’avons pas encore de nouvelle date.',
  restFollows: 'Le reste de votre commande suivra séparément.',
  deliveredOn: (date) => `Livraison effectuée le ${date}.`,
  moneyReturned: (amount) => `Vous recevrez ${amount} sur le moyen de paiement utilisé pour la commande.`,
  bankTakesDays: 'Le montant peut mettre quelques jours ouvrés à apparaître sur votre compte.',
  labelNote: 'Imprimez l’étiquette de retour et collez-la sur le colis.',
  noLabel:
    'Si une étiquette de retour est prévue, vous la recevrez dans un message séparé. Si notre politique de retour n’indique pas comment renvoyer vos articles, contactez-nous.',

  action: { order: 'Voir la commande', label: 'Ouvrir l’étiquette de retour' },
  section: {
    items: 'Votre commande',
    refusedItems: 'Articles indisponibles',
    cancelledItems: 'Articles annulés',
    shippedItems: { shipping: 'Dans cet envoi', pickup: 'À retirer', digital: 'Articles envoyés' },
    deliveredItems: 'Articles livrés',
    delayedItems: 'Articles en retard',
    returnedItems: 'Articles à renvoyer',
    receivedItems: 'Articles renvoyés',
    refundedItems: 'Articles remboursés',
    parcels: 'Suivi de livraison',
    howToReturn: 'Comment renvoyer les articles',
  },
  quantity: (count) => `Quantité\u00a0: ${count}`,
  more: (count, written) => (count === 1 ? 'Et 1 autre article.' : `Et ${written} autres articles.`),
  allItems: 'Voir tous les articles',
  track: 'Suivre ce colis',
  parcel: (carrier, number) => `${carrier}, ${number}`,

  sum: {
    items: 'Articles',
    discount: 'Remise',
    shipping: 'Livraison',
    fees: 'Frais',
    tax: 'Taxes',
    goodwill: 'Geste commercial',
    total: 'Total',
    refund: 'Remboursement',
    taxLine: (title, rate) => `${title} (${rate})`,
    included: (tax) => `Dont ${tax ?? 'taxes'}`,
  },
  fact: {
    orderNumber: 'Numéro de commande',
    placed: 'Date de commande',
    shipTo: 'Adresse de livraison',
    delivery: 'Livraison',
    pickup: 'Point de retrait',
    returnNumber: 'Numéro de retour',
  },
  help: {
    question: 'Une question sur votre commande\u00a0?',
    page: 'Page d’aide',
    returnPolicy: 'Politique de retour',
  },
}
