import type { CustomerTexts } from './every-text.ts'

/** A colon, a question mark and an exclamation mark follow a space that does not break. */
export const french: CustomerTexts = {
  greeting: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  colon: '\u00a0:',
  test: 'Ceci est une commande de test. Rien n’a été acheté et rien ne sera envoyé.',
  testMark: 'Test',

  confirmed: {
    subject: (number) => `Votre commande ${number} est confirmée`,
    heading: 'Merci pour votre commande',
    intro: 'Nous avons bien reçu votre commande et nous la préparons.',
    nextMail: 'Nous vous écrirons dès qu’elle sera en route.',
  },
  refused: {
    whole: {
      subject: (number) => `Nous ne pouvons pas honorer votre commande ${number}`,
      heading: 'Nous ne pouvons pas honorer votre commande',
      intro: 'Nous sommes désolés. Nous ne pouvons pas vous envoyer ce que vous avez commandé.',
    },
    part: {
      subject: (number) => `Une partie de votre commande ${number} n’est pas disponible`,
      heading: 'Une partie de votre commande n’est pas disponible',
      intro: 'Nous sommes désolés. Nous ne pouvons pas vous envoyer une partie de votre commande.',
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
    notThere: 'Il manque un article, ou un article est abîmé\u00a0? Dites-le-nous et nous nous en occuperons.',
  },
  delayed: {
    subject: (number) => `Votre commande ${number} a du retard`,
    heading: 'Votre commande a du retard',
    intro: 'Nous sommes désolés. Votre commande partira plus tard que prévu.',
  },
  returnApproved: {
    subject: (number) => `Votre retour pour la commande ${number} est accepté`,
    heading: 'Votre retour est accepté',
    intro: 'Vous pouvez renvoyer les articles ci-dessous.',
  },
  returnLabelled: {
    subject: (number) => `Votre étiquette de retour pour la commande ${number}`,
    heading: 'Votre retour est accepté, et voici l’étiquette',
    intro: 'Vous pouvez renvoyer les articles ci-dessous.',
  },
  returnReceived: {
    subject: (number) => `Nous avons reçu votre retour pour la commande ${number}`,
    heading: 'Nous avons reçu votre retour',
    intro: 'Merci. Votre retour est arrivé et nous le vérifions.',
    nextMail: 'Nous vous écrirons dès que votre remboursement sera effectué.',
  },
  refunded: {
    subject: (number) => `Votre remboursement pour la commande ${number}`,
    heading: 'Votre remboursement',
    intro: 'Nous avons effectué votre remboursement.',
  },

  endedBecause: {
    out_of_stock: 'Les articles sont en rupture de stock.',
    discontinued: 'Les articles ne sont plus vendus.',
    price_mismatch: 'Le prix n’était pas exact au moment de la commande.',
    undeliverable: 'Nous ne pouvons pas livrer les articles à votre adresse.',
    restricted: 'Les articles ne peuvent pas être vendus à votre lieu de livraison.',
    fraud: null,
    customer_request: 'Vous l’avez demandé.',
    other: null,
  },
  restStays: 'Rien ne change pour le reste de votre commande.',
  moneyBack: (amount) =>
    `Nous vous rendons ${amount} par le moyen de paiement que vous avez utilisé. Si vous n’avez pas encore été débité, ce montant ne le sera pas.`,
  delayedBecause: {
    back_order: 'Les articles sont en réapprovisionnement et nous attendons un nouveau stock.',
    on_hold: null,
    awaiting_payment: 'Nous attendons la confirmation de votre paiement.',
    address_check: 'Nous vérifions l’adresse de livraison.',
    fraud_check: null,
    customs: 'L’envoi attend le dédouanement.',
    other: null,
  },
  expectedBy: (date) => `Nous pensons l’envoyer d’ici le ${date}.`,
  noDateYet: 'Nous n’avons pas encore de nouvelle date.',
  restFollows: 'Le reste de votre commande suivra séparément.',
  deliveredOn: (date) => `Livraison le ${date}.`,
  moneyReturned: (amount) => `Nous vous avons rendu ${amount} par le moyen de paiement que vous avez utilisé.`,
  bankTakesDays: 'Quelques jours ouvrés peuvent passer avant que le montant n’apparaisse sur votre compte.',
  labelNote: 'Imprimez l’étiquette de retour et collez-la sur le colis.',
  noLabel:
    'S’il y a une étiquette de retour, vous la recevrez dans un message séparé. Si notre politique de retour ne le précise pas, demandez-nous comment renvoyer les articles.',

  action: { order: 'Voir la commande', label: 'Ouvrir l’étiquette de retour' },
  section: {
    items: 'Votre commande',
    refusedItems: 'Articles indisponibles',
    cancelledItems: 'Articles annulés',
    shippedItems: 'Dans cet envoi',
    deliveredItems: 'Articles livrés',
    delayedItems: 'Articles en retard',
    returnedItems: 'Articles à renvoyer',
    receivedItems: 'Articles renvoyés',
    refundedItems: 'Ce qui est remboursé',
    parcels: 'Suivre vos colis',
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
    included: (tax) => `Dont ${tax}`,
  },
  fact: {
    orderNumber: 'Numéro de commande',
    placed: 'Date de la commande',
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
