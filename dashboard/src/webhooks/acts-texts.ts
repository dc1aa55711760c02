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
    title: 'Ein Testereignis senden?',
    text: 'Ein erfundenes Ereignis geht einmal an die Adresse, wie auch immer ihr Filter und Zustand sind. Es gehört zu keiner Bestellung.',
    event: 'Ereignis',
    confirm: 'Senden',
    done: 'Das Testereignis ist unterwegs',
    doneText: 'Wie es ausging, steht bei den Zustellungen.',
  },
  rotate: {
    title: 'Den Schlüssel ersetzen?',
    text: 'Webhooks werden mit dem neuen und dem alten Schlüssel unterschrieben, bis der alte endet. Geben Sie den neuen denen, die den Empfänger betreiben.',
    overlap: 'Stunden, die der alte noch gilt',
    confirm: 'Ersetzen',
    done: 'Der Schlüssel ist ersetzt',
    secret: 'Schlüssel',
  },
  status: {
    enabled: {
      title: 'Die Adresse einschalten?',
      text: 'Was auf sie wartet, wird jetzt gesendet, und neue Ereignisse, wie sie kommen.',
      confirm: 'Einschalten',
      done: 'Die Adresse ist eingeschaltet',
    },
    paused: {
      title: 'Die Adresse anhalten?',
      text: 'Ereignisse warten auf sie. Nach drei Tagen werden sie aufgegeben; 30 Tage lang können sie noch einmal gesendet werden.',
      confirm: 'Anhalten',
      done: 'Die Adresse ist angehalten',
    },
    disabled: {
      title: 'Die Adresse abschalten?',
      text: 'Was auf sie wartet, wird aufgegeben, und neue Ereignisse werden nicht gesendet. Aufgegebenes kann 30 Tage lang noch einmal gesendet werden.',
      confirm: 'Abschalten',
      done: 'Die Adresse ist abgeschaltet',
    },
  },
  replay: {
    title: 'Viele noch einmal senden',
    text: 'Zustellungen gehen noch einmal an die Adresse, die ältesten zuerst, mit denselben Kennungen, so dass der Empfänger sie erkennt.',
    scope: 'Welche',
    scopes: {
      exhausted: 'Die aufgegebenen',
      undelivered: 'Die aufgegebenen und die wartenden',
      all: 'Alle, auch zugestellte: für einen Empfänger, der sie verloren hat',
    },
    from: 'Vom Tag',
    until: 'Bis zum Tag',
    range: 'Leer: alle, die aufbewahrt werden.',
    rate: 'Wie viele in der Sekunde höchstens',
    confirm: 'Noch einmal senden',
    done: 'Sie werden noch einmal gesendet',
    doneText: 'Wie weit es ist, steht auf der Seite. Sie können sie verlassen.',
  },
  progress: {
    title: 'Erneutes Senden',
    running: 'Läuft',
    completed: 'Fertig',
    queued: (count) => `${count} bisher auf den Weg gebracht`,
    reached: (time) => `bis zu denen von ${time} gekommen`,
    asked: (time) => `begonnen ${time}`,
    gone: 'Wie weit es ist, ist nicht mehr bekannt.',
    close: 'Nicht mehr zeigen',
  },
}

export const actsTexts = { en, de }
