/** Checking a brand's connection, and setting its back end up. */
const en = {
  title: 'Connection',
  intro:
    'Tries address, credentials and rights with what is stored. No order is made. When all is well, a brand that was not reached is called again at once.',
  check: 'Check the connection',
  setUp: 'Set up the brand’s back end',
  setUpText:
    'Makes what orders need at the brand’s back end, such as webhooks, and checks the connection. It can be repeated.',
  checking: 'Checking; this takes up to half a minute',
  well: 'The connection works',
  notWell: 'The connection does not work yet',
  nothing: 'Nothing to report.',
}

const de: typeof en = {
  title: 'Verbindung',
  intro:
    'Prüft Adresse, Zugangsdaten und Rechte, wie sie gespeichert sind. Es entsteht keine Bestellung. Ist alles in Ordnung, wird eine Marke, die nicht erreichbar war, sofort wieder aufgerufen.',
  check: 'Verbindung prüfen',
  setUp: 'System der Marke einrichten',
  setUpText:
    'Legt im System der Marke an, was Bestellungen brauchen, etwa Webhooks, und prüft die Verbindung. Das kann wiederholt werden.',
  checking: 'Wird geprüft. Das dauert bis zu einer halben Minute',
  well: 'Die Verbindung funktioniert',
  notWell: 'Die Verbindung funktioniert noch nicht',
  nothing: 'Nichts zu melden.',
}

export const connectionTexts = { en, de }
