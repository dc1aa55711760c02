import type { story as english } from '../en/story.ts'

const when = (before: string, time: string | null) => (time === null ? '' : `${before}${time}`)
const counted = (count: number | null, one: string, many: string) => `${count ?? 0} ${count === 1 ? one : many}`

/** A request that the brand has not answered may have been done all the same. */
const unanswered = (brand: string, tries: number | null, nextTryAt: string | null) =>
  tries === null || tries < 2
    ? ''
    : ` Auf ${tries} Versuche kam keine Antwort. Es kann trotzdem geschehen sein: Veranlassen Sie es bei ${brand} nicht noch einmal von Hand.${when(' Nächster Versuch ', nextTryAt)}${nextTryAt === null ? '' : '.'}`

/** Worauf eine Rücksendung wartet, nach ihrem Stand. */
const ofReturn = (brand: string): Readonly<Record<string, string>> => ({
  requested: ' Sie muss noch genehmigt werden.',
  approved: ' Der Kunde sendet die Ware jetzt zurück.',
  in_transit: ` Erstatten Sie, sobald sie bei ${brand} angekommen ist.`,
  received: ' Erstatten Sie, was zurückkam.',
})

export const story: typeof english = {
  title: 'Stand und nächste Schritte',
  codes: {
    held: ({ until }) => `Zurückgehalten${when(' bis ', until)}. Vorher wird nichts an die Marke gesendet.`,
    being_sent: ({ brand }) => `Die Bestellung wird gerade an ${brand} gesendet.`,
    retrying: ({ brand, why, tries, since, nextTryAt }) =>
      `Das System von ${brand} hat die Bestellung noch nicht entgegengenommen${why === null ? '' : ` (${why})`}: ${counted(tries, 'Versuch', 'Versuche')}${when(' seit ', since)}.${when(' Nächster Versuch ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nichts geht verloren.`,
    circuit_open: ({ brand, since, nextTryAt, why, waiting }) =>
      `Das System von ${brand} ist nicht erreichbar${when(' seit ', since)}${why === null ? '' : ` (${why})`}. Alle Bestellungen dorthin warten${waiting === null ? '' : `; bisher ${waiting}`}.${when(' Nächster Versuch ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nichts geht verloren.`,
    with_brand: ({ brand, since, until }) =>
      `${brand} hat die Bestellung${when(' seit ', since)} und entscheidet${when(' bis ', until)}.`,
    accept_overdue: ({ brand, until }) =>
      `${brand} hätte${when(' bis ', until)} entscheiden sollen und hat es nicht getan.`,
    retries_exhausted: ({ brand, since }) =>
      `Das System von ${brand} war einen Tag lang nicht erreichbar. Das Senden wurde${when(' am ', since)} aufgegeben.`,
    outcome_unknown: ({ brand }) =>
      `Es ist nicht bekannt, ob ${brand} die Bestellung hat. Fragen Sie nach, bevor Sie sie erneut senden, sonst entsteht sie womöglich doppelt.`,
    contradictory_report: ({ brand }) =>
      `${brand} hat etwas gemeldet, das dem bisherigen Stand widerspricht. Vergleichen Sie beides, und klären Sie es dann.`,
    refunded_unshipped: ({ brand }) =>
      `Etwas wurde erstattet, das noch nicht versandt ist, und ${brand} versendet es womöglich noch. Stornieren Sie es, wo das geht, oder bitten Sie die Marke darum.`,
    customer_mail_returned: ({ brand }) =>
      `Eine Mail im Namen von ${brand} hat den Kunden nicht erreicht, oder er hat sie als Spam gemeldet. Informieren Sie ihn auf anderem Weg, oder senden Sie die Mail erneut.`,
    order_too_large: ({ brand }) => `Zum Teil von ${brand} ist so viel erfasst, dass nichts mehr hinzukommen kann.`,
    no_tracking: ({ brand, days }) =>
      `${brand} meldet keine Sendungen. ${counted(days, 'Tag', 'Tage')} nach der letzten Meldung gilt die Bestellung als zugestellt.`,
    polled: ({ brand, minutes, since }) =>
      `${brand} wird ${minutes === 1 ? 'jede Minute' : `alle ${minutes ?? ''} Minuten`} abgefragt${when(', zuletzt ', since)}.`,
    shipment_exception: ({ since }) => `Der Paketdienst meldet eine Störung${when(' seit ', since)}.`,
    attempt_failed: ({ since }) =>
      `Der Paketdienst konnte${when(' am ', since)} nicht zustellen. Meist versucht er es erneut.`,
    returned_to_sender: ({ brand, since }) =>
      `Die Sendung geht zurück an ${brand}${when(' seit ', since)}. Der Kunde hat das Geld dafür noch nicht zurück.`,
    refund_failed: ({ money, since }) =>
      `Eine Erstattung von ${money ?? ''} ist${when(' am ', since)} fehlgeschlagen. Der Kunde wartet noch darauf.`,
    refund_owed_by_platform: ({ money, since }) =>
      `Sie schulden dem Kunden ${money ?? ''}${when(' seit ', since)}. Zahlen Sie den Betrag über Ihren Zahlungsdienst aus, und erfassen Sie die Auszahlung dann.`,
    refund_at_brand: ({ brand, money, since, tries, nextTryAt }) =>
      `${brand} soll ${money ?? ''} zurückzahlen${when(', angefragt ', since)}. Meist kommt die Meldung innerhalb eines Tages.${unanswered(brand, tries, nextTryAt)}`,
    return_open: ({ brand, status, statusCode, since }) =>
      `Eine Rücksendung ist offen: ${status ?? ''}${when(', seit ', since)}.${ofReturn(brand)[statusCode ?? ''] ?? ''}`,
    cancellation_at_brand: ({ brand, since, tries, nextTryAt }) =>
      `${brand} soll stornieren${when(', angefragt ', since)}.${unanswered(brand, tries, nextTryAt)}`,
    address_change_at_brand: ({ brand, since, tries, nextTryAt }) =>
      `${brand} soll an eine andere Adresse liefern${when(', angefragt ', since)}.${unanswered(brand, tries, nextTryAt)}`,
  },
  why: {
    timeout: 'Zeitüberschreitung',
    connection: 'keine Verbindung',
    invalid_answer: 'eine unverständliche Antwort',
    too_large: 'eine zu große Antwort',
    server_error: 'ein Fehler des Systems',
    not_let_in: 'es lehnt unsere Zugangsdaten ab',
  },
  actions: {
    cancel: 'Stornieren',
    address_change: 'Adresse ändern',
    return: 'Rücksendung anlegen',
    refund: 'Erstatten',
    retry: 'Erneut senden',
    resolve_attention: 'Klären',
    record_payment: 'Auszahlung erfassen',
    remind_brand: 'Marke erinnern',
    contact_brand: 'Marke kontaktieren',
    open_brand_health: 'Verbindung zur Marke ansehen',
    resend_mail: 'Mail erneut senden',
  },
  notNow: {
    cancel: 'Alles ist schon versandt oder beendet.',
    address_change: 'Es ist schon versandt.',
    return: 'Es ist noch nichts versandt, oder alles ist schon zurück.',
    refund: 'Es ist nichts mehr zu erstatten.',
    retry: 'Nichts wartet darauf, gesendet zu werden.',
    resolve_attention: 'Es ist nichts zu klären.',
    record_payment: 'Es ist keine Auszahlung offen.',
    remind_brand: 'Nichts wartet auf die Marke.',
    contact_brand: 'Diese Marke hat keinen Kontakt.',
    open_brand_health: 'Diese Marke ist unbekannt.',
    resend_mail: 'Es gibt keine Mail, die erneut gesendet werden kann.',
  },
  notYet: {
    refund:
      'Die Marke hat die Bestellung noch nicht angenommen. Stornieren Sie sie, dann entsteht die Erstattung automatisch.',
  },
  notSupported: (what, brand) => `${what}: Darum kümmert sich ${brand} selbst.`,
  contact: 'Kontakt',
  policy: 'Rückgabebedingungen',
}
