/** Recording several payments at once. */
const en = {
  button: 'Record as paid',
  none: 'Select refunds in the table first.',
  title: (count: number) => (count === 1 ? 'Record 1 refund as paid' : `Record ${count} refunds as paid`),
  text: 'Pay them with your payment provider first. The provider’s id of a refund can be left out.',
  reference: (order: string) => `Payment provider’s id for ${order}`,
  sum: (money: string) => `Together: ${money}`,
  confirm: (money: string, sums: number) => `${money} ${sums === 1 ? 'was' : 'were'} paid`,
  done: (count: number) => (count === 1 ? '1 payment is recorded' : `${count} payments are recorded`),
  some: (recorded: number, refused: number) => `${recorded} recorded, ${refused} refused`,
  recorded: 'Recorded',
  refused: 'Refused',
}

const de: typeof en = {
  button: 'Auszahlung erfassen',
  none: 'Wählen Sie zuerst Erstattungen in der Tabelle aus.',
  title: (count) => (count === 1 ? '1 Auszahlung erfassen' : `${count} Auszahlungen erfassen`),
  text: 'Zahlen Sie sie vorher über Ihren Zahlungsdienst aus. Die Kennung beim Zahlungsdienst ist optional.',
  reference: (order) => `Kennung beim Zahlungsdienst für ${order}`,
  sum: (money) => `Zusammen: ${money}`,
  confirm: (money, currencies) =>
    currencies === 1 ? `Auszahlung von ${money} erfassen` : `Auszahlungen von ${money} erfassen`,
  done: (count) => (count === 1 ? '1 Auszahlung ist erfasst' : `${count} Auszahlungen sind erfasst`),
  some: (recorded, refused) => `${recorded} erfasst, ${refused} abgelehnt`,
  recorded: 'Erfasst',
  refused: 'Abgelehnt',
}

export const paymentsTexts = { en, de }
