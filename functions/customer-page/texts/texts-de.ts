import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'Wird vorbereitet',
  shipped: 'Versandt',
  in_transit: 'Unterwegs',
  out_for_delivery: 'In Zustellung',
  available_for_pickup: 'Liegt zur Abholung bereit',
  attempt_failed: 'Das Versandunternehmen konnte es nicht zustellen. Meist versucht es das noch einmal.',
  delivered: 'Zugestellt',
  exception: 'Das Versandunternehmen meldet ein Problem. Bitte sehen Sie auf dessen Seite nach, oder fragen Sie uns.',
  returned_to_sender: 'Es konnte nicht zugestellt werden und ist auf dem Weg zurück zu uns. Bitte fragen Sie uns.',
  cancelled: 'Storniert',
}

export const german: PageTexts = {
  language: 'Deutsch',
  order: (number) => `Bestellung ${number}`,
  headline: {
    received: {
      title: 'Wir haben Ihre Bestellung',
      text: 'Wir sehen sie uns an. Hier sehen Sie, wenn wir sie vorbereiten.',
    },
    preparing: { title: 'Wir bereiten Ihre Bestellung vor', text: 'Es wurde noch nichts versandt.' },
    partly_shipped: { title: 'Ein Teil Ihrer Bestellung ist unterwegs', text: 'Der Rest kommt noch.' },
    shipped: { title: 'Ihre Bestellung ist unterwegs', text: 'Alles ist versandt.' },
    ready: { title: 'Ihre Bestellung liegt zur Abholung bereit', text: 'Sie können sie jetzt abholen.' },
    delivered: { title: 'Ihre Bestellung ist angekommen', text: 'Viel Freude damit!' },
    completed: { title: 'Ihre Bestellung ist abgeschlossen', text: 'Es kommt nichts mehr.' },
    refused: {
      title: 'Wir können Ihre Bestellung nicht ausführen',
      text: 'Es tut uns leid: Wir können Ihnen nicht senden, was Sie bestellt haben.',
    },
    cancelled: { title: 'Ihre Bestellung wurde storniert', text: 'Es kommt nichts davon.' },
  },

  parcel: (number, of) => `Paket ${number} von ${of}`,
  onlyParcel: 'Ihr Paket',
  pickup: 'Zum Abholen',
  digital: 'Elektronisch gesendet',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Liegt zur Abholung bereit', delivered: 'Abgeholt' },
    digital: { ...parcel, shipped: 'Gesendet', delivered: 'Gesendet' },
  },
  progress: 'Fortschritt',
  step: {
    sent: 'Versandt',
    onItsWay: 'Unterwegs',
    outForDelivery: 'In Zustellung',
    delivered: 'Zugestellt',
    readyToCollect: 'Abholbereit',
    collected: 'Abgeholt',
  },
  stepIs: { done: 'erledigt', now: 'jetzt', next: 'kommt noch' },
  sentOn: (date) => `Versandt am ${date}.`,
  untracked: 'Diese Sendung verfolgen wir nicht. Sie sollte inzwischen angekommen sein.',
  trackWith: (carrier, number) => `Bei ${carrier} verfolgen: ${number}`,

  toCome: 'Kommt noch',
  expected: 'Erwartet',
  notComing: 'Kommt nicht',
  cancelling: {
    requested: 'Sie haben um Stornierung gebeten. Wir haben noch nicht entschieden.',
    refused: 'Sie haben um Stornierung gebeten. Das war nicht mehr möglich.',
  },

  refunds: 'Erstattungen',
  refund: {
    pending: 'Wir zahlen es zurück.',
    issued: (date) =>
      date === null ? 'Zurückgezahlt, wie Sie bezahlt haben.' : `Am ${date} zurückgezahlt, wie Sie bezahlt haben.`,
    failed: 'Es konnte noch nicht zurückgezahlt werden. Bitte fragen Sie uns.',
  },

  returns: 'Rücksendungen',
  returnState: {
    requested:
      'Sie haben um diese Rücksendung gebeten. Wir haben noch nicht entschieden; bitte senden Sie vorher nichts.',
    approved: 'Wir nehmen es zurück. Bitte senden Sie es uns.',
    declined: 'Wir können es nicht zurücknehmen. Bitte fragen Sie uns, warum.',
    in_transit: 'Auf dem Weg zu uns',
    received: 'Es ist angekommen, und wir prüfen es.',
    closed: 'Abgeschlossen',
  },
  labelInMail: 'Das Rücksendeetikett haben wir Ihnen per E-Mail gesandt.',
  start: 'Rücksendung beginnen',
  startText: 'Hier können Sie uns sagen, was Sie zurücksenden möchten.',
  askForReturn: 'Bitte fragen Sie uns, wenn Sie etwas zurücksenden möchten.',
  returnLater: 'Sobald etwas versandt ist, können Sie hier eine Rücksendung beginnen.',

  items: 'Was Sie bestellt haben',
  ask: (number) => `Fragen Sie uns, und nennen Sie die Bestellnummer ${number}.`,
  answerTheMail: 'Bitte antworten Sie auf die E-Mail, mit der dieser Link kam.',
  forYou: (date) =>
    `Wer den Link zu dieser Seite hat, kann sie sehen und eine Rücksendung beginnen: Behalten Sie ihn für sich. Er gilt bis ${date}.`,
  otherLanguages: 'Sprachen',
  back: 'Zurück zur Bestellung',

  form: {
    title: 'Rücksendung beginnen',
    quantities: 'Wie viele möchten Sie zurücksenden?',
    outOf: (count) => `von ${count}`,
    allOrNothing: 'Wir nehmen alles zurück, was wir gesandt haben, oder nichts.',
    reason: 'Warum?',
    choose: 'Bitte wählen',
    reasons: {
      too_small: 'Zu klein',
      too_large: 'Zu groß',
      damaged: 'Beschädigt',
      wrong_item: 'Falscher Artikel',
      not_as_described: 'Nicht wie beschrieben',
      changed_mind: 'Ich möchte es nicht mehr',
      other: 'Anderer Grund',
    },
    next: 'Weiter',
    check: { title: 'Bitte prüfen Sie Ihre Rücksendung', text: 'Es wurde uns noch nichts gesandt.' },
    confirm: 'Um diese Rücksendung bitten',
    change: 'Ändern',
    done: { title: 'Sie haben um eine Rücksendung gebeten', text: 'Ihre Anfrage ist bei uns:' },
    byBrand: 'Wir entscheiden darüber. Bitte senden Sie nichts zurück, bevor Sie von uns gehört haben, wie.',
    withLabel:
      'Wir entscheiden darüber und senden Ihnen meist ein Etikett. Bitte senden Sie nichts zurück, bevor Sie es haben.',
    twice: {
      title: 'Diese Rücksendung haben wir schon',
      text: 'Sie haben sie schon gesandt. Sie zählt einmal, und mehr ist nicht zu tun.',
    },
    faultsHeading: 'Bitte sehen Sie das noch einmal an',
    fault: {
      quantity: 'Geben Sie ganze Zahlen ein, nicht größer als das, was Sie zurücksenden können.',
      noQuantity: 'Geben Sie für mindestens einen Artikel ein, wie viele.',
      reason: 'Wählen Sie einen Grund.',
      changed:
        'Seit Sie diese Seite geöffnet haben, hat sich die Bestellung geändert. Prüfen Sie die Mengen, und senden Sie sie noch einmal.',
    },
  },
  stop: {
    invalid: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Er ist unvollständig oder wurde ersetzt. Bitte öffnen Sie ihn noch einmal aus der E-Mail, und zwar ganz; eine neuere E-Mail hat einen neueren Link.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Zu Ihrer Sicherheit war seine Zeit begrenzt. Haben Sie eine Frage, antworten Sie bitte auf die E-Mail, mit der er kam.',
    },
    busy: {
      title: 'Zu viele Anfragen',
      text: 'Diese Seite wurde sehr oft geöffnet. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
    cross_site: {
      title: 'Bitte öffnen Sie den Link aus der E-Mail',
      text: 'Diese Anfrage kam von einer anderen Seite; deshalb ist nichts geschehen.',
    },
    trouble: {
      title: 'Das hat nicht geklappt',
      text: 'Bei uns ging etwas schief. Bitte versuchen Sie es in einer Minute noch einmal: Dieselbe Anfrage zählt einmal.',
    },
    not_supported: {
      title: 'Bitte fragen Sie uns',
      text: 'Diese Rücksendung kann hier nicht begonnen werden. Es ist nichts geschehen.',
    },
    not_now: {
      title: 'Jetzt kann nichts zurückgesandt werden',
      text: 'Es wurde noch nichts versandt, oder alles ist schon in einer Rücksendung. Es ist nichts geschehen.',
    },
  },
}
