import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'En préparation',
  shipped: 'Expédié',
  in_transit: 'En route',
  out_for_delivery: 'En cours de livraison',
  available_for_pickup: 'Prêt à être retiré',
  attempt_failed: 'Le colis n’a pas pu être livré. En général, le transporteur fait une nouvelle tentative.',
  delivered: 'Livré',
  exception: 'Le transporteur signale un problème. Consultez sa page de suivi ou contactez-nous.',
  returned_to_sender: 'Le colis n’a pas pu être livré et nous est renvoyé. Contactez-nous.',
  cancelled: 'Annulé',
}

/** A colon, a question mark and an exclamation mark follow a space that does not break. */
export const french: PageTexts = {
  language: 'Français',
  order: (number) => `Commande ${number}`,
  headline: {
    received: {
      title: 'Nous avons reçu votre commande',
      text: 'Nous la vérifions. Vous verrez ici quand nous commencerons à la préparer.',
    },
    preparing: { title: 'Nous préparons votre commande', text: 'Rien n’est encore parti.' },
    partly_shipped: { title: 'Une partie de votre commande est en route', text: 'Le reste suivra.' },
    shipped: { title: 'Votre commande est en route', text: 'Tout est parti.' },
    ready: { title: 'Votre commande est prête à être retirée', text: 'Vous pouvez maintenant la retirer.' },
    delivered: { title: 'Votre commande est arrivée', text: 'Nous espérons qu’elle vous plaira.' },
    completed: { title: 'Votre commande est terminée', text: 'Il ne reste rien à livrer.' },
    refused: {
      title: 'Nous ne pouvons pas honorer votre commande',
      text: 'Nous sommes désolés, nous ne pouvons pas vous livrer votre commande.',
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
  progress: 'Suivi de livraison',
  step: {
    sent: 'Expédié',
    onItsWay: 'En route',
    outForDelivery: 'En cours de livraison',
    delivered: 'Livré',
    readyToCollect: 'Prêt à être retiré',
    collected: 'Retiré',
  },
  stepIs: { done: 'fait', now: 'maintenant', next: 'à venir' },
  sentOn: (date) => `Expédié le ${date}.`,
  untracked: 'Cet envoi est sans suivi. Il devrait être arrivé à présent.',
  trackWith: (carrier, number) => `Suivre avec ${carrier}\u00a0: ${number}`,

  toCome: 'À venir',
  expected: 'Livraison prévue',
  notComing: 'Ce qui ne sera pas livré',
  cancelling: {
    requested: 'Vous avez demandé l’annulation. Nous vérifions si elle est encore possible.',
    refused: 'Vous avez demandé l’annulation. Elle n’était plus possible.',
  },

  refunds: 'Remboursements',
  refund: {
    pending: 'Votre remboursement est en cours.',
    issued: (date) =>
      date === null
        ? 'Remboursé sur le moyen de paiement utilisé.'
        : `Remboursé le ${date} sur le moyen de paiement utilisé.`,
    failed: 'Le remboursement n’a pas encore abouti. Contactez-nous.',
  },

  returns: 'Retours',
  returnState: {
    requested: 'Vous avez demandé ce retour. Merci de ne rien renvoyer avant notre réponse.',
    approved: 'Nous acceptons ce retour. Vous pouvez nous l’envoyer.',
    declined: 'Nous ne pouvons pas accepter ce retour. Contactez-nous si vous avez des questions.',
    in_transit: 'En cours d’acheminement vers nous',
    received: 'Nous avons reçu votre retour et nous le vérifions.',
    closed: 'Terminé',
  },
  returnSettled: 'Nous avons reçu votre retour.',
  labelInMail: 'Nous vous avons envoyé l’étiquette de retour par e-mail.',
  start: 'Demander un retour',
  startText: 'Indiquez-nous ici ce que vous souhaitez renvoyer.',
  askForReturn: 'Contactez-nous si vous souhaitez renvoyer quelque chose.',
  returnLater: 'Dès qu’un article sera expédié, vous pourrez demander un retour ici.',

  items: 'Détail de la commande',
  ask: (number) => `Contactez-nous en indiquant le numéro de commande ${number}.`,
  answerTheMail: 'Merci de répondre à l’e-mail qui contenait ce lien.',
  forYou: (date) =>
    `Toute personne disposant du lien de cette page peut la consulter et demander un retour\u00a0: ne le partagez pas. Il est valable jusqu’au ${date}.`,
  otherLanguages: 'Langues',
  back: 'Retour à la commande',

  form: {
    title: 'Demander un retour',
    quantities: 'Quelles quantités souhaitez-vous renvoyer\u00a0?',
    outOf: (count) => `sur ${count}`,
    allOrNothing: 'Le retour doit porter sur tout ce que nous avons envoyé, et non sur une partie.',
    reason: 'Motif du retour',
    choose: 'Veuillez choisir',
    reasons: {
      too_small: 'Trop petit',
      too_large: 'Trop grand',
      damaged: 'Endommagé',
      wrong_item: 'Article reçu par erreur',
      not_as_described: 'Non conforme à la description',
      changed_mind: 'Je n’en veux plus',
      other: 'Autre motif',
    },
    next: 'Continuer',
    check: { title: 'Vérifiez votre retour', text: 'Votre demande ne nous a pas encore été envoyée.' },
    confirm: 'Demander ce retour',
    change: 'Modifier',
    done: { title: 'Nous avons reçu votre demande de retour', text: 'Vous souhaitez renvoyer\u00a0:' },
    byBrand: 'Nous allons l’examiner. Ne renvoyez rien avant que nous vous ayons indiqué comment faire.',
    withLabel:
      'Nous allons l’examiner et, en général, vous envoyer une étiquette. Ne renvoyez rien avant de l’avoir reçue.',
    twice: {
      title: 'Nous avons déjà cette demande de retour',
      text: 'Vous l’avez déjà envoyée. Elle ne compte qu’une fois et vous n’avez rien d’autre à faire.',
    },
    faultsHeading: 'Veuillez vérifier les points suivants',
    fault: {
      quantity: 'Indiquez des nombres entiers, sans dépasser ce que vous pouvez renvoyer.',
      noQuantity: 'Indiquez une quantité pour au moins un article.',
      reason: 'Choisissez un motif.',
      changed:
        'La commande a changé depuis que vous avez ouvert cette page. Vérifiez les quantités et envoyez de nouveau le formulaire.',
    },
  },
  stop: {
    invalid: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est incomplet ou a été remplacé. Ouvrez de nouveau le lien complet depuis l’e-mail. Un e-mail plus récent contient un lien plus récent.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Pour votre sécurité, sa durée de validité était limitée. Si vous avez une question, répondez à l’e-mail qui le contenait.',
    },
    busy: { title: 'Trop de demandes', text: 'Cette page a été ouverte très souvent. Réessayez dans une minute.' },
    cross_site: {
      title: 'Ouvrez le lien depuis l’e-mail',
      text: 'Cette demande venait d’une autre page et n’a donc pas été exécutée.',
    },
    trouble: {
      title: 'Un problème est survenu',
      text: 'L’erreur vient de notre côté. Réessayez dans une minute. La même demande ne compte qu’une fois.',
    },
    not_supported: {
      title: 'Contactez-nous',
      text: 'Ce retour ne peut pas être demandé ici.',
    },
    not_now: {
      title: 'Vous ne pouvez rien renvoyer pour le moment',
      text: 'Rien n’a encore été expédié, ou tout fait déjà l’objet d’un retour.',
    },
  },
}
