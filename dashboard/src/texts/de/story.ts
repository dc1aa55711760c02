import type { story as english } from '../en/story.ts'

const when = (before: string, time: string | null) => (time === null ? '' : `${before}${time}`)

export const story: typeof english = {
  title: 'Was geschah, was als Nächstes kommt',
  codes: {
    held: ({ until }) => `Zurückgehalten${when(' bis ', until)}. Vorher geht nichts an die Marke.`,
    being_sent: ({ brand }) => `Die Bestellung wird gerade an ${brand} gesendet.`,
    retrying: ({ brand, why, tries, since, nextTryAt }) =>
      `Der Shop von ${brand} hat die Bestellung noch nicht angenommen${why === null ? '' : ` (${why})`}: ${tries ?? 0} Versuche${when(' seit ', since)}.${when(' Nächster Versuch ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nichts geht verloren.`,
    circuit_open: ({ brand, since, nextTryAt, why, waiting }) =>
      `Der Shop von ${brand} ist nicht erreichbar${when(' seit ', since)}${why === null ? '' : ` (${why})`}. Alle Bestellungen an ihn warten${waiting === null ? '' : `; bisher ${waiting}`}.${when(' Nächster Versuch ', nextTryAt)}${nextTryAt === null ? '' : '.'} Nichts geht verloren.`,
    with_brand: ({ brand, since, until }) =>
      `${brand} hat die Bestellung${when(' seit ', since)} und entscheidet${when(' bis ', until)}.`,
    accept_overdue: ({ brand, until }) => `${brand} hätte${when(' bis ', until)} entscheiden sollen und hat es nicht.`,
    retries_exhausted: ({ brand, since }) =>
      `Der Shop von ${brand} war einen Tag lang nicht erreichbar. Das Senden wurde${when(' am ', since)} aufgegeben.`,
    outcome_unknown: ({ brand }) =>
      `Es ist nicht bekannt, ob ${brand} die Bestellung hat. Fragen Sie nach, bevor Sie sie noch einmal senden, sonst entsteht sie womöglich doppelt.`,
    contradictory_report: ({ brand }) =>
      `${brand} hat etwas gemeldet, das nicht zum Bekannten passt. Vergleichen Sie beides, und klären Sie es dann.`,
    refunded_unshipped: ({ brand }) =>
      `Etwas wurde erstattet, das noch nicht versandt ist, und ${brand} versendet es womöglich noch. Stornieren Sie es, wo das geht, oder bitten Sie die Marke darum.`,
    customer_mail_returned: ({ brand }) =>
      `Eine Mail im Namen von ${brand} hat den Kunden nicht erreicht, oder er hat sie als Spam gemeldet. Verständigen Sie ihn auf anderem Weg, oder senden Sie sie noch einmal.`,
    order_too_large: ({ brand }) =>
      `Mit dem Teil von ${brand} geschah so viel, dass nichts mehr verzeichnet werden kann.`,
    no_tracking: ({ brand, days }) =>
      `${brand} meldet keine Sendungen. ${days ?? ''} Tage nach der letzten Meldung gilt die Bestellung als zugestellt.`,
    polled: ({ brand, minutes, since }) =>
      `${brand} wird alle ${minutes ?? ''} Minuten nach Neuem gefragt${when(', zuletzt ', since)}.`,
    shipment_exception: ({ since }) => `Der Paketdienst meldet eine Störung${when(' seit ', since)}.`,
    attempt_failed: ({ since }) =>
      `Der Paketdienst konnte${when(' am ', since)} nicht zustellen. Meist versucht er es noch einmal.`,
    returned_to_sender: ({ brand, since }) =>
      `Die Sendung geht zurück an ${brand}${when(' seit ', since)}. Der Kunde hat das Geld dafür noch nicht zurück.`,
    refund_failed: ({ money, since }) =>
      `Eine Erstattung von ${money ?? ''} ist${when(' am ', since)} misslungen. Der Kunde wartet noch darauf.`,
    refund_owed_by_platform: ({ money, since }) =>
      `Sie schulden dem Kunden ${money ?? ''}${when(' seit ', since)}. Zahlen Sie es über Ihren Zahlungsdienst aus und verzeichnen Sie es dann.`,
    refund_at_brand: ({ brand, money, since }) =>
      `${brand} soll ${money ?? ''} zurückzahlen${when(', gefragt ', since)}. Meist meldet sie es innerhalb eines Tages.`,
    return_open: ({ status, since }) => `Eine Rücksendung ist offen: ${status ?? ''}${when(', seit ', since)}.`,
    cancellation_at_brand: ({ brand, since }) => `${brand} soll stornieren${when(', gefragt ', since)}.`,
    address_change_at_brand: ({ brand, since }) =>
      `${brand} soll an eine andere Adresse liefern${when(', gefragt ', since)}.`,
  },
  why: {
    timeout: 'keine Antwort in der Zeit',
    connection: 'keine Verbindung',
    invalid_answer: 'eine unverständliche Antwort',
    too_large: 'eine zu große Antwort',
    server_error: 'ein Fehler des Shops',
    not_let_in: 'er lehnt unsere Zugangsdaten ab',
  },
  actions: {
    cancel: 'Stornieren',
    address_change: 'Adresse ändern',
    return: 'Rücksendung beginnen',
    refund: 'Erstatten',
    retry: 'Noch einmal senden',
    resolve_attention: 'Klären',
    record_payment: 'Als ausgezahlt verzeichnen',
    remind_brand: 'Marke erinnern',
    contact_brand: 'Marke ansprechen',
    open_brand_health: 'Wie die Marke erreicht wird',
    resend_mail: 'Mail noch einmal senden',
  },
  notNow: {
    cancel: 'Alles ist schon versandt oder beendet.',
    address_change: 'Es ist schon versandt.',
    return: 'Noch ist nichts versandt, oder alles ist zurück.',
    refund: 'Es ist nichts mehr zu erstatten.',
    retry: 'Nichts wartet darauf, gesendet zu werden.',
    resolve_attention: 'Es ist nichts zu klären.',
    record_payment: 'Nichts wartet auf Ihre Zahlung.',
    remind_brand: 'Nichts wartet auf die Marke.',
    contact_brand: 'Diese Marke hat keinen Kontakt.',
    open_brand_health: 'Diese Marke ist unbekannt.',
    resend_mail: 'Keine Mail kann noch einmal gesendet werden.',
  },
  notYet: {
    refund: 'Die Marke hat sie noch nicht angenommen. Stornieren Sie sie, dann geht das Geld von selbst zurück.',
  },
  notSupported: (what, brand) => `${what}: darum kümmert sich ${brand} selbst.`,
  contact: 'Kontakt',
  policy: 'Rückgaberegeln',
}
