/** What can be done to a webhook endpoint. */
const en = {
  test: {
    title: 'Send a test event?',
    text: 'A made-up event goes to the endpoint once, whatever its filter and state. It is of no order.',
    event: 'Event',
    confirm: 'Send it',
    done: 'The test event is on its way',
    doneText: 'How it went appears among the deliveries.',
  },
  rotate: {
    title: 'Replace the signing secret?',
    text: 'Webhooks are signed by the new secret and by the old one, until the old one ends. Give the new one to whoever runs the receiver.',
    overlap: 'Hours for which the old one stays valid',
    confirm: 'Replace it',
    done: 'The secret is replaced',
    secret: 'Signing secret',
  },
  status: {
    enabled: {
      title: 'Switch the endpoint on?',
      text: 'Whatever waits for it is sent now, and new events as they come.',
      confirm: 'Switch on',
      done: 'The endpoint is switched on',
    },
    paused: {
      title: 'Pause the endpoint?',
      text: 'Events wait for it. After three days they are given up; they can be sent again for 30 days.',
      confirm: 'Pause',
      done: 'The endpoint is paused',
    },
    disabled: {
      title: 'Switch the endpoint off?',
      text: 'What waits for it is given up, and new events are not sent. What was given up can be sent again for 30 days.',
      confirm: 'Switch off',
      done: 'The endpoint is switched off',
    },
  },
  replay: {
    title: 'Send many again',
    text: 'Deliveries go to the endpoint again, the oldest first, with the same ids, so that the receiver can tell.',
    scope: 'Which',
    scopes: {
      exhausted: 'Those that were given up',
      undelivered: 'Those that were given up, and those that wait',
      all: 'All, also delivered ones: for a receiver that lost them',
    },
    from: 'From day',
    until: 'Until day',
    range: 'Left empty: all that are kept.',
    rate: 'How many a second, at most',
    confirm: 'Send them again',
    done: 'They are being sent again',
    doneText: 'How far it is stands on the page. You can leave it.',
  },
  progress: {
    title: 'Sending again',
    running: 'Running',
    completed: 'Done',
    queued: (count: string) => `${count} put on their way so far`,
    reached: (time: string) => `came to those of ${time}`,
    asked: (time: string) => `begun ${time}`,
    gone: 'How far it is, is no longer known.',
    close: 'Do not show it any more',
  },
}

const de: typeof en = {
  test: {
    title: 'Testereignis senden?',
    text: 'Ein erfundenes Ereignis wird einmal an den Endpunkt gesendet, unabhängig von dessen Filter und Status. Es gehört zu keiner Bestellung.',
    event: 'Ereignis',
    confirm: 'Senden',
    done: 'Das Testereignis ist unterwegs',
    doneText: 'Das Ergebnis sehen Sie bei den Zustellungen.',
  },
  rotate: {
    title: 'Signaturschlüssel ersetzen?',
    text: 'Webhooks werden mit dem neuen und dem alten Schlüssel signiert, bis der alte abläuft. Geben Sie den neuen an die Betreiber des Empfängers weiter.',
    overlap: 'Stunden, für die der alte noch gilt',
    confirm: 'Ersetzen',
    done: 'Der Schlüssel ist ersetzt',
    secret: 'Schlüssel',
  },
  status: {
    enabled: {
      title: 'Endpunkt aktivieren?',
      text: 'Wartende Ereignisse werden jetzt gesendet, neue sofort.',
      confirm: 'Aktivieren',
      done: 'Der Endpunkt ist aktiviert',
    },
    paused: {
      title: 'Endpunkt pausieren?',
      text: 'Ereignisse warten so lange. Nach drei Tagen werden sie aufgegeben; 30 Tage lang können sie erneut gesendet werden.',
      confirm: 'Pausieren',
      done: 'Der Endpunkt ist pausiert',
    },
    disabled: {
      title: 'Endpunkt deaktivieren?',
      text: 'Wartende Ereignisse werden aufgegeben, neue nicht gesendet. Aufgegebene können 30 Tage lang erneut gesendet werden.',
      confirm: 'Deaktivieren',
      done: 'Der Endpunkt ist deaktiviert',
    },
  },
  replay: {
    title: 'Viele erneut senden',
    text: 'Zustellungen gehen erneut an den Endpunkt, die ältesten zuerst, mit denselben Kennungen, sodass der Empfänger sie erkennt.',
    scope: 'Welche',
    scopes: {
      exhausted: 'Die aufgegebenen',
      undelivered: 'Die aufgegebenen und die wartenden',
      all: 'Alle, auch zugestellte: für einen Empfänger, der sie verloren hat',
    },
    from: 'Ab Tag',
    until: 'Bis Tag',
    range: 'Leer: alle, die aufbewahrt werden.',
    rate: 'Höchstens pro Sekunde',
    confirm: 'Erneut senden',
    done: 'Sie werden erneut gesendet',
    doneText: 'Den Fortschritt sehen Sie auf der Seite. Sie können sie verlassen.',
  },
  progress: {
    title: 'Erneutes Senden',
    running: 'Läuft',
    completed: 'Fertig',
    queued: (count) => `bisher ${count} auf den Weg gebracht`,
    reached: (time) => `Stand: Zustellungen vom ${time}`,
    asked: (time) => `begonnen ${time}`,
    gone: 'Der Fortschritt ist nicht mehr bekannt.',
    close: 'Ausblenden',
  },
}

export const actsTexts = { en, de }
