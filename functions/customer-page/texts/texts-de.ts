import type { PageTexts } from './page-texts.ts'

const parcel = {
  pending: 'Wird vorbereitet',
  shipped: 'Versandt',
  in_transit: 'Unterwegs',
  out_for_delivery: 'In Zustellung',
  available_for_pickup: 'Liegt zur Abholung bereit',
  attempt_failed: 'Das Paket konnte nicht zugestellt werden. Meist gibt es einen weiteren Zustellversuch.',
  delivered: 'Zugestellt',
  exception:
    'Das Versandunternehmen meldet ein Problem. Bitte sehen Sie in der Sendungsverfolgung nach, oder melden Sie sich bei uns.',
  returned_to_sender:
    'Das Paket konnte nicht zugestellt werden und ist auf dem Weg zurück zu uns. Bitte melden Sie sich bei uns.',
  cancelled: 'Storniert',
}

export const german: PageTexts = {
  language: 'Deutsch',
  order: (number) => `Bestellung ${number}`,
  headline: {
    received: {
      title: 'Ihre Bestellung ist eingegangen',
      text: 'Wir prüfen sie. Sobald wir sie vorbereiten, sehen Sie es hier.',
    },
    preparing: { title: 'Wir bereiten Ihre Bestellung vor', text: 'Es wurde noch nichts versandt.' },
    partly_shipped: { title: 'Ein Teil Ihrer Bestellung ist unterwegs', text: 'Der Rest kommt noch.' },
    shipped: { title: 'Ihre Bestellung ist unterwegs', text: 'Es ist alles versandt.' },
    ready: { title: 'Ihre Bestellung liegt zur Abholung bereit', text: 'Sie können sie jetzt abholen.' },
    delivered: { title: 'Ihre Bestellung ist angekommen', text: 'Wir wünschen Ihnen viel Freude damit.' },
    completed: { title: 'Ihre Bestellung ist abgeschlossen', text: 'Es steht nichts mehr aus.' },
    refused: {
      title: 'Wir können Ihre Bestellung nicht ausführen',
      text: 'Es tut uns leid: Wir können Ihre Bestellung nicht liefern.',
    },
    cancelled: { title: 'Ihre Bestellung wurde storniert', text: 'Sie erhalten keine Lieferung.' },
  },

  parcel: (number, of) => `Paket ${number} von ${of}`,
  onlyParcel: 'Ihr Paket',
  pickup: 'Zum Abholen',
  digital: 'Elektronisch zugesandt',
  state: {
    shipping: parcel,
    pickup: { ...parcel, shipped: 'Liegt zur Abholung bereit', delivered: 'Abgeholt' },
    digital: { ...parcel, shipped: 'Zugesandt', delivered: 'Zugesandt' },
  },
  progress: 'Lieferstatus',
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
  untracked: 'Für diese Sendung gibt es keine Sendungsverfolgung. Sie sollte inzwischen angekommen sein.',
  trackWith: (carrier, number) => `Bei ${carrier} verfolgen: ${number}`,

  toCome: 'Kommt noch',
  expected: 'Voraussichtliche Lieferung',
  notComing: 'Wird nicht geliefert',
  cancelling: {
    requested: 'Sie haben um Stornierung gebeten. Wir prüfen, ob das noch möglich ist.',
    refused: 'Sie haben um Stornierung gebeten. Das war leider nicht mehr möglich.',
  },

  refunds: 'Erstattungen',
  refund: {
    pending: 'Ihre Erstattung ist in Bearbeitung.',
    issued: (date) =>
      date === null
        ? 'Erstattet über die Zahlungsart, mit der Sie bezahlt haben.'
        : `Am ${date} erstattet über die Zahlungsart, mit der Sie bezahlt haben.`,
    failed: 'Wir konnten den Betrag noch nicht erstatten. Bitte melden Sie sich bei uns.',
  },

  returns: 'Rücksendungen',
  returnState: {
    requested:
      'Sie haben diese Rücksendung angemeldet. Bitte senden Sie nichts zurück, bevor Sie unsere Antwort haben.',
    approved: 'Ihre Rücksendung ist genehmigt. Bitte senden Sie uns die Ware.',
    declined: 'Wir können die Ware leider nicht zurücknehmen. Bei Fragen melden Sie sich bitte bei uns.',
    in_transit: 'Auf dem Weg zu uns',
    received: 'Ihre Rücksendung ist eingetroffen, und wir prüfen sie.',
    closed: 'Abgeschlossen',
  },
  returnSettled: 'Ihre Rücksendung ist eingetroffen.',
  labelInMail: 'Das Rücksendeetikett haben wir Ihnen per E-Mail gesandt.',
  start: 'Rücksendung anmelden',
  startText: 'Hier können Sie uns sagen, was Sie zurücksenden möchten.',
  askForReturn: 'Bitte melden Sie sich bei uns, wenn Sie etwas zurücksenden möchten.',
  returnLater: 'Sobald etwas versandt ist, können Sie hier eine Rücksendung anmelden.',

  items: 'Was Sie bestellt haben',
  ask: (number) => `Melden Sie sich bei uns, und nennen Sie dabei die Bestellnummer ${number}.`,
  answerTheMail: 'Bitte antworten Sie auf die E-Mail, in der Sie diesen Link erhalten haben.',
  forYou: (date) =>
    `Wer den Link zu dieser Seite hat, kann sie sehen und eine Rücksendung anmelden. Geben Sie ihn deshalb nicht weiter. Er gilt bis ${date}.`,
  otherLanguages: 'Sprachen',
  back: 'Zurück zur Bestellung',

  form: {
    title: 'Rücksendung anmelden',
    quantities: 'Wie viel möchten Sie zurücksenden?',
    outOf: (count) => `von ${count}`,
    allOrNothing: 'Wir können nur die gesamte gelieferte Ware zurücknehmen, keine einzelnen Artikel.',
    reason: 'Grund der Rücksendung',
    choose: 'Bitte wählen',
    reasons: {
      too_small: 'Zu klein',
      too_large: 'Zu groß',
      damaged: 'Beschädigt',
      wrong_item: 'Falscher Artikel geliefert',
      not_as_described: 'Nicht wie beschrieben',
      changed_mind: 'Nicht mehr gewünscht',
      other: 'Anderer Grund',
    },
    next: 'Weiter',
    check: { title: 'Bitte prüfen Sie Ihre Rücksendung', text: 'Sie ist noch nicht angemeldet.' },
    confirm: 'Rücksendung anmelden',
    change: 'Ändern',
    done: { title: 'Ihre Rücksendung ist angemeldet', text: 'Das möchten Sie zurücksenden:' },
    byBrand: 'Wir prüfen Ihre Anmeldung. Bitte senden Sie nichts zurück, bevor wir Ihnen geschrieben haben, wie.',
    withLabel:
      'Wir prüfen Ihre Anmeldung und schicken Ihnen in der Regel ein Rücksendeetikett. Bitte senden Sie nichts zurück, bevor Sie es haben.',
    twice: {
      title: 'Diese Rücksendung ist schon angemeldet',
      text: 'Sie haben sie bereits angemeldet. Sie zählt nur einmal, und Sie müssen nichts weiter tun.',
    },
    faultsHeading: 'Bitte prüfen Sie Ihre Angaben',
    fault: {
      quantity: 'Geben Sie ganze Zahlen ein, höchstens so viel, wie Sie zurücksenden können.',
      noQuantity: 'Geben Sie für mindestens einen Artikel eine Menge ein.',
      reason: 'Wählen Sie einen Grund.',
      changed:
        'Die Bestellung hat sich geändert, seit Sie diese Seite geöffnet haben. Prüfen Sie die Mengen, und senden Sie das Formular noch einmal ab.',
    },
  },
  stop: {
    invalid: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Er ist unvollständig oder wurde ersetzt. Bitte öffnen Sie den vollständigen Link noch einmal aus der E-Mail. Eine neuere E-Mail enthält einen neueren Link.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Zu Ihrer Sicherheit galt er nur für begrenzte Zeit. Wenn Sie eine Frage haben, antworten Sie bitte auf die E-Mail, in der Sie ihn erhalten haben.',
    },
    busy: {
      title: 'Zu viele Anfragen',
      text: 'Diese Seite wurde sehr oft geöffnet. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
    cross_site: {
      title: 'Bitte öffnen Sie den Link aus der E-Mail',
      text: 'Diese Anfrage kam von einer anderen Seite und wurde deshalb nicht ausgeführt.',
    },
    trouble: {
      title: 'Das hat nicht geklappt',
      text: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es in einer Minute noch einmal. Dieselbe Anfrage zählt nur einmal.',
    },
    not_supported: {
      title: 'Bitte melden Sie sich bei uns',
      text: 'Diese Rücksendung kann hier nicht angemeldet werden.',
    },
    not_now: {
      title: 'Zurzeit können Sie nichts zurücksenden',
      text: 'Es wurde noch nichts versandt, oder für alles ist schon eine Rücksendung angemeldet.',
    },
  },
}
