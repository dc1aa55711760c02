import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'En préparation',
  shipped: 'Expédié',
  in_transit: 'En route',
  out_for_delivery: 'En cours de livraison',
  available_for_pickup: 'Prêt à être retiré',
  attempt_failed: 'Le transporteur n’a pas pu le livrer. En général, il essaie de nouveau.',
  delivered: 'Livré',
  exception: 'Le transporteur signale un problème. Consultez sa page ou contactez-nous.',
  returned_to_sender: 'Il n’a pas pu être livré et nous est renvoyé. Contactez-nous.',
  cancelled: 'Annulé',
}

export const french: PageTexts = {
  language: 'Français',
  order: (number) => `Commande ${number}`,
  headline: {
    received: {
      title: 'Nous avons votre commande',
      text: 'Nous l’examinons. Vous verrez ici quand nous la préparons.',
    },
    preparing: { title: 'Nous préparons votre commande', text: 'Rien n’est encore parti.' },
    partly_shipped: { title: 'Une partie de votre commande est en route', text: 'Le reste suivra.' },
    shipped: { title: 'Votre commande est en route', text: 'Tout est parti.' },
    ready: { title: 'Votre commande est prête à être retirée', text: 'Vous pouvez venir la chercher.' },
    delivered: { title: 'Votre commande est arrivée', text: 'Nous espérons qu’elle vous plaît.' },
    completed: { title: 'Votre commande est terminée', text: 'Il ne reste rien à livrer.' },
    refused: {
      title: 'Nous ne pouvons pas honorer votre commande',
      text: 'Nous sommes désolés : nous ne pouvons pas vous envoyer ce que vous avez commandé.',
    },
    cancelled: { title: 'Votre commande a été annulée', text: 'Rien ne sera livré.' },
  },

  parcel: (number, of) => `Colis ${number} sur ${of}`,
  onlyParcel: 'Votre colis',
  pickup: 'À retirer',
  digital: 'Envoi électronique',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Prêt à être retiré', delivered: 'Retiré' },
    digital: { ...parcel, shipped: 'Envoyé', delivered: 'Envoyé' },
  },
  progress: 'Avancement',
  step: {
    sent: 'Expédié',
    onItsWay: 'En route',
    outForDelivery: 'En livraison',
    delivered: 'Livré',
    readyToCollect: 'Prêt à retirer',
    collected: 'Retiré',
  },
  stepIs: { done: 'fait', now: 'maintenant', next: 'à venir' },
  sentOn: (date) => `Expédié le ${date}.`,
  untracked: 'Nous ne suivons pas cet envoi. Il devrait être arrivé maintenant.',
  trackWith: (carrier, number) => `Suivre chez ${carrier} : ${number}`,

  toCome: 'À venir',
  expected: 'Livraison prévue',
  notComing: 'Ne sera pas livré',
  cancelling: {
    requested: 'Vous avez demandé l’annulation. Nous n’avons pas encore décidé.',
    refused: 'Vous avez demandé l’annulation. Ce n’était plus possible.',
  },

  refunds: 'Remboursements',
  refund: {
    pending: 'Nous le remboursons.',
    issued: (date) =>
      date === null
        ? 'Remboursé par le moyen de paiement utilisé.'
        : `Remboursé le ${date} par le moyen de paiement utilisé.`,
    failed: 'Le remboursement n’a pas encore abouti. Contactez-nous.',
  },

  returns: 'Retours',
  returnState: {
    requested: 'Vous avez demandé ce retour. Nous n’avons pas encore décidé ; n’envoyez rien avant.',
    approved: 'Nous le reprenons. Vous pouvez nous l’envoyer.',
    declined: 'Nous ne pouvons pas le reprendre. Demandez-nous pourquoi.',
    in_transit: 'En route vers nous',
    received: 'Il est arrivé et nous le vérifions.',
    closed: 'Terminé',
  },
  labelInMail: 'Nous vous avons envoyé l’étiquette de retour par e-mail.',
  start: 'Demander un retour',
  startText: 'Dites-nous ici ce que vous souhaitez renvoyer.',
  askForReturn: 'Contactez-nous si vous souhaitez renvoyer quelque chose.',
  returnLater: 'Dès qu’un article sera expédié, vous pourrez demander un retour ici.',

  items: 'Votre commande en détail',
  ask: (number) => `Contactez-nous en indiquant le numéro de commande ${number}.`,
  answerTheMail: 'Répondez à l’e-mail qui contenait ce lien.',
  forYou: (date) =>
    `Toute personne qui a le lien de cette page peut la voir et demander un retour : gardez-le pour vous. Il est valable jusqu’au ${date}.`,
  otherLanguages: 'Langues',
  back: 'Retour à la commande',

  form: {
    title: 'Demander un retour',
    quantities: 'Combien souhaitez-vous renvoyer ?',
    outOf: (count) => `sur ${count}`,
    allOrNothing: 'Nous reprenons tout ce que nous avons envoyé, ou rien.',
    reason: 'Pourquoi ?',
    choose: 'Veuillez choisir',
    reasons: {
      too_small: 'Trop petit',
      too_large: 'Trop grand',
      damaged: 'Endommagé',
      wrong_item: 'Mauvais article',
      not_as_described: 'Non conforme à la description',
      changed_mind: 'Je n’en veux plus',
      other: 'Autre raison',
    },
    next: 'Continuer',
    check: { title: 'Vérifiez votre retour', text: 'Rien ne nous a encore été transmis.' },
    confirm: 'Demander ce retour',
    change: 'Modifier',
    done: { title: 'Vous avez demandé un retour', text: 'Nous avons votre demande :' },
    byBrand: 'Nous allons décider. Ne renvoyez rien avant que nous vous ayons dit comment.',
    withLabel:
      'Nous allons décider, et nous vous envoyons en général une étiquette. Ne renvoyez rien avant de l’avoir reçue.',
    twice: {
      title: 'Nous avons déjà ce retour',
      text: 'Vous l’avez déjà envoyé. Il compte une fois ; il n’y a rien d’autre à faire.',
    },
    faultsHeading: 'Veuillez vérifier',
    fault: {
      quantity: 'Indiquez des nombres entiers, sans dépasser ce que vous pouvez renvoyer.',
      noQuantity: 'Indiquez une quantité pour au moins un article.',
      reason: 'Choisissez une raison.',
      changed:
        'La commande a changé depuis que vous avez ouvert cette page. Vérifiez les quantités et envoyez de nouveau.',
    },
  },
  stop: {
    invalid: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est incomplet ou a été remplacé. Ouvrez-le de nouveau en entier depuis l’e-mail ; un e-mail plus récent contient un lien plus récent.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Pour votre sécurité, sa durée était limitée. Si vous avez une question, répondez à l’e-mail qui le contenait.',
    },
    busy: { title: 'Trop de demandes', text: 'Cette page a été ouverte très souvent. Réessayez dans une minute.' },
    cross_site: {
      title: 'Ouvrez le lien depuis l’e-mail',
      text: 'Cette demande venait d’une autre page ; rien n’a été fait.',
    },
    trouble: {
      title: 'Cela n’a pas fonctionné',
      text: 'Un problème est survenu chez nous. Réessayez dans une minute : la même demande ne compte qu’une fois.',
    },
    not_supported: {
      title: 'Contactez-nous',
      text: 'Ce retour ne peut pas être demandé ici. Rien n’a été fait.',
    },
    not_now: {
      title: 'Rien ne peut être renvoyé maintenant',
      text: 'Rien n’est encore parti, ou tout fait déjà l’objet d’un retour. Rien n’a été fait.',
    },
  },
}
