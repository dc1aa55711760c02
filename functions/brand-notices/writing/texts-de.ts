import type { NoticeTexts } from './every-text.ts'

export const textsDe: NoticeTexts = {
  senderName: 'Hinweise zu Bestellungen',
  test: '[Test] ',
  testWarning: 'Dies ist ein Test. Bitte versenden Sie nichts.',
  notice: {
    new_order: {
      subject: (order, brand) => `Neue Bestellung ${order} für ${brand}`,
      heading: 'Neue Bestellung',
      opening: (brand) => `Es wurde Ware von ${brand} bestellt und bezahlt.`,
      group: 'Neue Bestellungen',
    },
    accept_by_near: {
      subject: (order) => `Bestellung ${order} ist noch nicht angenommen`,
      heading: 'Die Annahmefrist läuft ab',
      opening: (brand) => `${brand} hat diese Bestellung noch nicht angenommen oder abgelehnt.`,
      group: 'Bestellungen mit ablaufender Annahmefrist',
    },
    return_requested: {
      subject: (order) => `Rücksendung zur Bestellung ${order} angefragt`,
      heading: 'Eine Rücksendung wurde angefragt',
      opening: (brand) => `Ware von ${brand} soll zurückgesandt werden.`,
      group: 'Angefragte Rücksendungen',
    },
    credentials_failing: {
      subject: (_, brand) => `Wir können uns beim System von ${brand} nicht anmelden`,
      heading: 'Ihr System weist unsere Zugangsdaten zurück',
      opening: (brand) =>
        `Solange wir keine neuen Zugangsdaten haben, können wir keine Bestellungen an ${brand} übergeben und ihren Stand nicht abrufen. Die Bestellungen warten so lange. Bitte senden Sie der Plattform die Zugangsdaten auf demselben Weg wie zuvor, nicht als Antwort auf diese E-Mail.`,
      group: 'Zurückgewiesene Zugangsdaten',
    },
  },
  digest: {
    subject: (brand) => `Neues für ${brand}`,
    heading: (brand) => `Neues für ${brand}`,
    opening: 'Seit der letzten Zusammenfassung:',
  },
  order: (number) => `Bestellung ${number}`,
  brandOrder: (id) => `Unser Zeichen: ${id}`,
  acceptBy: (time) => `Anzunehmen bis ${time}`,
  requestedAt: (time) => `Angefragt am ${time}`,
  failingSince: (time) => `Zurückgewiesen seit ${time}`,
  units: (quantity, title) => `${quantity} × ${title}`,
  moreLines: (count) => (count === 1 ? 'und 1 weitere Position' : `und ${count} weitere Positionen`),
  moreEntries: (count) => (count === 1 ? 'Und 1 weitere.' : `Und ${count} weitere.`),
  manyMore: 'Und viele weitere.',
  open: 'In Ihrem System öffnen',
  why: (brand) => `Sie erhalten diese E-Mail, weil Ihre Adresse als Kontakt von ${brand} eingetragen ist.`,
  unsubscribe: 'Abbestellen',
  page: {
    title: 'E-Mails abbestellen?',
    asks: (brand) =>
      `Wir senden Ihnen dann keine E-Mails zu Bestellungen von ${brand} mehr. Andere Kontakte erhalten sie weiterhin.`,
    confirm: 'Abbestellen',
    doneTitle: 'Die E-Mails sind abbestellt',
    done: (brand) => `Sie erhalten keine E-Mails zu Bestellungen von ${brand} mehr.`,
    back: 'Wenn Sie sie wieder erhalten möchten, wenden Sie sich an die Plattform, die Ihre Waren verkauft.',
    invalidTitle: 'Dieser Link ist nicht gültig',
    invalid: 'Er ist unvollständig oder wurde ersetzt. Bitte öffnen Sie den Link aus einer neueren E-Mail.',
    troubleTitle: 'Das hat nicht geklappt',
    trouble: 'Der Fehler liegt bei uns. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
}
