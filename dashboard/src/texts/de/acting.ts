import type { acting as english } from '../en/acting.ts'

export const acting: typeof english = {
  close: 'Fertig',
  sending: 'Wird gesendet',
  unknown: 'Wir wissen nicht, ob es angekommen ist',
  unknownText: 'Die Antwort ging verloren. Prüfen Sie es noch einmal: Ist es angekommen, geschieht nichts doppelt.',
  check: 'Noch einmal prüfen',
  refused: 'Es wurde abgelehnt',
  return: {
    title: (brand) => `Rücksendung beginnen: ${brand}`,
    what: 'Was zurückkommt',
    why: (title) => `Grund: ${title}`,
    choose: 'Grund wählen',
    reasons: {
      too_small: 'Zu klein',
      too_large: 'Zu groß',
      damaged: 'Beschädigt',
      wrong_item: 'Falscher Artikel',
      not_as_described: 'Nicht wie beschrieben',
      changed_mind: 'Möchte es nicht mehr',
      other: 'Anderer Grund',
    },
    next: 'Was dann geschieht',
    byPlatform:
      'Sie führen diese Rücksendung selbst; die Marke bekommt eine Nachricht. Senden Sie dem Kunden Ihr eigenes Etikett oder eine Anleitung.',
    byBrand: (brand) => `${brand} entscheidet darüber; was sie tut, steht hier.`,
    withLabel: (brand) => `${brand} entscheidet darüber und sendet dem Kunden meist ein Etikett.`,
    noRefund: 'Eine Rücksendung erstattet kein Geld. Erstatten Sie, was zurückkam, wenn es eingetroffen ist.',
    confirm: 'Rücksendung beginnen',
    done: 'Die Rücksendung hat begonnen',
    doneText: 'Sie steht mit jedem Schritt beim Teil der Marke.',
  },
  cancel: {
    title: (brand) => `Stornieren: ${brand}`,
    text: (brand) =>
      `Alles von ${brand}, das noch nicht versandt ist, wird storniert. Hat ${brand} die Bestellung schon, wird dort gefragt.`,
    money: 'Was der Kunde dafür bezahlt hat, wird von selbst zu einer Erstattung.',
    confirm: 'Stornieren',
    done: 'Die Stornierung ist unterwegs',
    doneText: 'Sie steht mit der Antwort der Marke bei deren Teil.',
  },
  payment: {
    title: 'Als ausgezahlt verzeichnen',
    text: (money, order, brand) =>
      `Verzeichnen Sie, dass ${money} an den Kunden der Bestellung ${order} zurückging, für den Teil von ${brand}. Zahlen Sie es vorher über Ihren Zahlungsdienst aus.`,
    reference: 'Kennung der Erstattung beim Zahlungsdienst',
    referenceText: 'Zum Beispiel re_3Nx… bei Stripe. Sie kann fehlen.',
    wrong: 'Nur Buchstaben, Ziffern und _ . : / = + -',
    confirm: (money) => `${money} ist ausgezahlt`,
    done: 'Die Zahlung ist verzeichnet',
    doneText:
      'Bei der Erstattung steht in der Bestellung jetzt „Ausgezahlt“. In der Liste der offenen Auszahlungen steht sie nicht mehr.',
  },
  retry: {
    title: (brand) => `Noch einmal senden: ${brand}`,
    text: (brand) =>
      `${brand} wird zuerst gefragt, ob die Bestellung da ist, und bekommt sie nur, wenn nicht. Auch unbeantwortete Anfragen gehen noch einmal hinaus, und nie doppelt.`,
    confirm: 'Noch einmal senden',
    done: 'Es wird jetzt noch einmal gesendet',
    doneText: 'Das Ergebnis steht beim Teil der Marke.',
  },
  settle: {
    title: (brand) => `Klären: ${brand}`,
    text: (_brand) =>
      'Die Bestellung braucht niemanden mehr. Sonst ändert sich nichts. Kommt die Ursache wieder, braucht sie wieder jemanden.',
    confirm: 'Es ist geklärt',
    done: 'Es ist geklärt',
    doneText: 'Die Bestellung braucht wegen dieser Marke niemanden mehr.',
  },
}
