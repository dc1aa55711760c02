/** What a form says about what was left in it, and while it is not known what became of it. */
const en = {
  kept: 'This is as you left it. It was not sent.',
  startAfresh: 'Start afresh',
  waiting: (seconds: number) =>
    seconds === 1
      ? 'Too many requests. It is sent again in 1 second.'
      : `Too many requests. It is sent again in ${seconds} seconds.`,
  waitingText: 'Nothing was done so far. It is sent once, however often it is tried.',
  sendNow: 'Send it now',
  stop: 'Do not send it',
  leaveTitle: 'Leave without knowing whether it arrived?',
  leaveText: 'It may have been done. Check again first, or look at the order before you do it once more.',
  leave: 'Leave anyway',
  stay: 'Stay',
  left: (what: string) => `It is not known whether this arrived: ${what}`,
  leftText: 'Look at the order before you do it once more.',
  offline: 'You are offline. It can be sent when you are back.',
  inEnglish: 'In detail (English):',
  secretOnce: 'Copy it now and keep it safe. It is not shown again.',
  secretGone: 'It was made, and its answer was lost on the way. It is not shown again: replace it once more.',
}

const de: typeof en = {
  kept: 'So haben Sie es verlassen. Es wurde nicht gesendet.',
  startAfresh: 'Neu beginnen',
  waiting: (seconds) =>
    seconds === 1
      ? 'Zu viele Anfragen. In 1 Sekunde wird es erneut gesendet.'
      : `Zu viele Anfragen. In ${seconds} Sekunden wird es erneut gesendet.`,
  waitingText: 'Bis jetzt ist nichts geschehen. Es wird nur einmal ausgeführt, egal wie oft es versucht wird.',
  sendNow: 'Jetzt senden',
  stop: 'Nicht senden',
  leaveTitle: 'Seite verlassen, ohne zu wissen, ob es angekommen ist?',
  leaveText:
    'Vielleicht ist es schon geschehen. Prüfen Sie es zuerst, oder sehen Sie sich die Bestellung an, bevor Sie es wiederholen.',
  leave: 'Trotzdem verlassen',
  stay: 'Bleiben',
  left: (what) => `Es ist nicht bekannt, ob dies angekommen ist: ${what}`,
  leftText: 'Sehen Sie sich die Bestellung an, bevor Sie es wiederholen.',
  offline: 'Sie sind offline. Es kann gesendet werden, sobald Sie wieder verbunden sind.',
  inEnglish: 'Einzelheiten (auf Englisch):',
  secretOnce: 'Kopieren Sie es jetzt und bewahren Sie es sicher auf. Es wird nicht wieder angezeigt.',
  secretGone:
    'Es wurde erzeugt, aber die Antwort ging unterwegs verloren. Es wird nicht wieder angezeigt: Ersetzen Sie es erneut.',
}

export const safetyTexts = { en, de }
