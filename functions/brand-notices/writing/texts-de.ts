import type { NoticeTexts } from './every-text.ts'

export const textsDe: NoticeTexts = {
  senderName: 'Hinweise zu Bestellungen',
  test: '[Test] ',
  testWarning: 'Es geht um einen Test. Versenden Sie nichts.',
  notice: {
    new_order: {
      subject: (order, brand) => `Neue Bestellung ${order} für ${brand}`,
      heading: 'Eine neue Bestellung',
      opening: (brand) => `Jemand hat Waren von ${brand} bezahlt.`,
      group: 'Neue Bestellungen',
    },
    accept_by_near: {
      subject: (order) => `Bestellung ${order} ist noch nicht angenommen`,
      heading: 'Die Frist zur Annahme läuft ab',
      opening: (brand) => `${brand} hat diese Bestellung noch nicht angenommen oder abgelehnt.`,
      group: 'Bestellungen, deren Frist bald ablief',
    },
    return_requested: {
      subject: (order) => `Rückgabe zu Bestellung ${order} gewünscht`,
      heading: 'Eine Rückgabe ist gewünscht',
      opening: (brand) => `Waren von ${brand} sollen zurückkommen.`,
      group: 'Gewünschte Rückgaben',
    },
    credentials_failing: {
      subject: (_, brand) => `Wir können uns beim System von ${brand} nicht anmelden`,
      heading: 'Ihr System weist unsere Zugangsdaten zurück',
      opening: (brand) =>
        `Wir können ${brand} keine Bestellungen übergeben und nicht lesen, was aus ihnen wurde, bis wir neue Zugangsdaten haben. Bestellungen warten so lange. Bitte senden Sie sie der Plattform so wie zuvor, nicht als Antwort auf diese Mail.`,
      group: 'Zurückgewiesene Zugangsdaten',
    },
  },
  digest: {
    subject: (brand) => `Neues für ${brand}`,
    heading: (brand) => `Neues für ${brand}`,
    opening: 'Seit der letzten dieser Mails:',
  },
  order: (number) => `Bestellung ${number}`,
  brandOrder: (id) => `Ihr Teil davon: ${id}`,
  acceptBy: (time) => `Anzunehmen bis ${time}`,
  requestedAt: (time) => `Gewünscht am ${time}`,
  failingSince: (time) => `Zurückgewiesen seit ${time}`,
  units: (quantity, title) => `${quantity} × ${title}`,
  moreLines: (count) => (count === 1 ? 'und 1 weitere Position' : `und ${count} weitere Positionen`),
  moreEntries: (count) => (count === 1 ? 'Und 1 weitere.' : `Und ${count} weitere.`),
  manyMore: 'Und viele weitere.',
  open: 'In Ihrem System öffnen',
  why: (brand) => `Sie erhalten diese Mail, weil Ihre Adresse ein Kontakt von ${brand} ist.`,
  unsubscribe: 'Abbestellen',
  page: {
    title: 'Abbestellen?',
    asks: (brand) =>
      `Wir senden Ihnen keine Mails zu Bestellungen von ${brand} mehr. Andere Kontakte erhalten sie weiterhin.`,
    confirm: 'Abbestellen',
    doneTitle: 'Sie haben abbestellt',
    done: (brand) => `Sie erhalten keine Mails zu Bestellungen von ${brand} mehr.`,
    back: 'Wenn Sie sie wieder erhalten möchten, wenden Sie sich an die Plattform, die Ihre Waren verkauft.',
    invalidTitle: 'Dieser Link ist nicht gültig',
    invalid: 'Er ist unvollständig oder wurde ersetzt. Nehmen Sie den Link einer neueren Mail.',
    troubleTitle: 'Das hat nicht geklappt',
    trouble: 'Der Fehler liegt bei uns. Bitte versuchen Sie es in einer Minute wieder.',
  },
}
