/** Recording several payments at once. */
const en = {
  button: 'Record as paid',
  none: 'Select refunds in the table first.',
  title: (count: number) => (count === 1 ? 'Record 1 refund as paid' : `Record ${count} refunds as paid`),
  text: 'Pay them with your payment provider first. The provider’s id of a refund can be left out.',
  reference: (order: string) => `Payment provider’s id for ${order}`,
  sum: (money: string) => `Together: ${money}`,
  confirm: (money: string, currencies: number) => (currencies === 1 ? `${money} was paid` : `${money} were paid`),
  done: (count: number) => (count === 1 ? '1 payment is recorded' : `${count} payments are recorded`),
  some: (recorded: number, refused: number) => `${recorded} recorded, ${refused} refused`,
  recorded: 'Recorded',
  refused: 'Refused',
}

const de: typeof en = {
  button: 'Als ausgezahlt verzeichnen',
  none: 'Wählen Sie zuerst Erstattungen in der Tabelle aus.',
  title: (count) =>
    count === 1 ? '1 Erstattung als ausgezahlt verzeichnen' : `${count} Erstattungen als ausgezahlt verzeichnen`,
  text: 'Zahlen Sie sie vorher über Ihren Zahlungsdienst aus. Die Kennung beim Zahlungsdienst kann fehlen.',
  reference: (order) => `Kennung beim Zahlungsdienst für ${order}`,
  sum: (money) => `Zusammen: ${money}`,
  confirm: (money, currencies) => (currencies === 1 ? `${money} ist ausgezahlt` : `${money} sind ausgezahlt`),
  done: (count) => (count === 1 ? '1 Zahlung ist verzeichnet' : `${count} Zahlungen sind verzeichnet`),
  some: (recorded, refused) => `${recorded} verzeichnet, ${refused} abgelehnt`,
  recorded: 'Verzeichnet',
  refused: 'Abgelehnt',
}

export const paymentsTexts = { en, de }
