import type { acting as english } from '../en/acting.ts'

export const acting: typeof english = {
  close: 'Fertig',
  sending: 'Wird gesendet',
  unknown: 'Wir wissen nicht, ob es angekommen ist',
  unknownText: 'Die Antwort ging verloren. Prüfen Sie es erneut: Wenn es angekommen ist, geschieht nichts doppelt.',
  check: 'Erneut prüfen',
  refused: 'Es wurde abgelehnt',
  return: {
    title: (brand) => `Rücksendung anlegen: ${brand}`,
    what: 'Was zurückkommt',
    why: (title) => `Grund: ${title}`,
    choose: 'Grund wählen',
    reasons: {
      too_small: 'Zu klein',
      too_large: 'Zu groß',
      damaged: 'Beschädigt',
      wrong_item: 'Falscher Artikel',
      not_as_described: 'Nicht wie beschrieben',
      changed_mind: 'Nicht mehr gewünscht',
      other: 'Anderer Grund',
    },
    next: 'Was dann geschieht',
    byPlatform:
      'Sie bearbeiten diese Rücksendung selbst; die Marke bekommt eine Nachricht. Senden Sie dem Kunden Ihr eigenes Rücksendeetikett oder eine Anleitung.',
    byBrand: (brand) => `${brand} entscheidet darüber. Die Antwort sehen Sie hier.`,
    withLabel: (brand) => `${brand} entscheidet darüber und schickt dem Kunden meist ein Rücksendeetikett.`,
    noRefund: 'Mit einer Rücksendung wird noch nichts erstattet. Erstatten Sie die Ware, sobald sie eingetroffen ist.',
    confirm: 'Rücksendung anlegen',
    done: 'Die Rücksendung ist angelegt',
    doneText: 'Sie finden sie mit jedem Schritt beim Teil der Marke.',
  },
  cancel: {
    title: (brand) => `Stornieren: ${brand}`,
    text: (brand) =>
      `Alles von ${brand}, was noch nicht versandt ist, wird storniert. Hat ${brand} die Bestellung schon, fragen wir dort an.`,
    money: 'Für das, was der Kunde dafür bezahlt hat, entsteht automatisch eine Erstattung.',
    confirm: 'Stornieren',
    done: 'Die Stornierung ist unterwegs',
    doneText: 'Sie finden sie mit der Antwort der Marke bei deren Teil.',
  },
  payment: {
    title: 'Auszahlung erfassen',
    text: (money, order, brand) =>
      `Erfassen Sie die Auszahlung von ${money} an den Kunden der Bestellung ${order}, für den Teil von ${brand}. Zahlen Sie den Betrag vorher über Ihren Zahlungsdienst aus.`,
    reference: 'Kennung der Erstattung beim Zahlungsdienst',
    referenceText: 'Zum Beispiel re_3Nx… bei Stripe. Optional.',
    wrong: 'Nur Buchstaben, Ziffern und _ . : / = + -',
    confirm: (money) => `Auszahlung von ${money} erfassen`,
    done: 'Die Auszahlung ist erfasst',
    doneText:
      'Bei der Erstattung steht in der Bestellung jetzt „Ausgezahlt“. In der Liste „Auszuzahlen“ steht sie nicht mehr.',
  },
  retry: {
    title: (brand) => `Erneut senden: ${brand}`,
    text: (brand) =>
      `Zuerst wird ${brand} gefragt, ob die Bestellung angekommen ist. Nur wenn nicht, wird sie erneut gesendet. Auch unbeantwortete Anfragen gehen erneut hinaus, und nichts entsteht doppelt.`,
    confirm: 'Erneut senden',
    done: 'Es wird jetzt erneut gesendet',
    doneText: 'Das Ergebnis steht beim Teil der Marke.',
  },
  settle: {
    title: (brand) => `Klären: ${brand}`,
    text: (_brand) =>
      'Für die Bestellung besteht dann kein Handlungsbedarf mehr. Sonst ändert sich nichts. Tritt die Ursache wieder auf, besteht er von Neuem.',
    confirm: 'Als geklärt markieren',
    done: 'Es ist geklärt',
    doneText: 'Bei dieser Marke besteht für die Bestellung kein Handlungsbedarf mehr.',
  },
}
