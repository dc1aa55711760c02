/** The panel within a help desk, and the window that signs in for it. */
const en = {
  title: 'Order panel',
  intro: 'Find an order here, or open a conversation about one.',
  find: 'Find',
  nothing: 'No order found',
  choose: 'Choose an order',
  back: 'Back to the orders found',
  open: 'Open in the dashboard',
  newTab: 'opens in a new tab',
  units: 'Units',
  can: 'What can be done',
  calm: 'Nothing unusual.',
  signIn: {
    text: 'Sign in to see orders here. A small window opens for it.',
    over: 'Your session has ended. Sign in again to go on.',
    button: 'Sign in',
    blocked: 'The browser did not open the window. Allow pop-ups of this page, and try again.',
    out: 'Sign out',
  },
  window: {
    title: 'Sign in for the panel',
    going: 'Going to the sign-in page',
    completing: 'Signing in',
    done: 'You are signed in. You can close this window.',
    lost: 'The panel did not take the sign-in.',
    lostText:
      'Close this window, reload the page of your help desk, and sign in again. If it stays so, open the dashboard.',
    failed: 'Signing in did not work',
  },
}

const de: typeof en = {
  title: 'Bestellungen',
  intro: 'Suchen Sie hier eine Bestellung, oder öffnen Sie eine Unterhaltung dazu.',
  find: 'Suchen',
  nothing: 'Keine Bestellung gefunden',
  choose: 'Bestellung wählen',
  back: 'Zurück zu den gefundenen Bestellungen',
  open: 'Im Dashboard öffnen',
  newTab: 'öffnet in einem neuen Tab',
  units: 'Stück',
  can: 'Was möglich ist',
  calm: 'Nichts Ungewöhnliches.',
  signIn: {
    text: 'Melden Sie sich an, um Bestellungen hier zu sehen. Dafür öffnet sich ein kleines Fenster.',
    over: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um weiterzumachen.',
    button: 'Anmelden',
    blocked:
      'Der Browser hat das Fenster nicht geöffnet. Erlauben Sie Pop-ups dieser Seite und versuchen Sie es erneut.',
    out: 'Abmelden',
  },
  window: {
    title: 'Anmelden',
    going: 'Weiter zur Anmeldung',
    completing: 'Anmeldung läuft',
    done: 'Sie sind angemeldet. Sie können dieses Fenster schließen.',
    lost: 'Die Anmeldung ist nicht angekommen.',
    lostText:
      'Schließen Sie dieses Fenster, laden Sie die Seite des Helpdesks neu und melden Sie sich erneut an. Hilft das nicht, öffnen Sie das Dashboard.',
    failed: 'Die Anmeldung ist fehlgeschlagen',
  },
}

export const panelTexts = { en, de }
