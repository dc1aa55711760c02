/** The page of what a search found. */
const en = {
  foundBy: 'Found by',
  notLooked: 'It was not looked for as:',
  lookAs: (kind: string) => `Look for it as ${kind}`,
}

const de: typeof en = {
  foundBy: 'Gefunden über',
  notLooked: 'Nicht gesucht als:',
  lookAs: (kind) => `Als ${kind} suchen`,
}

export const foundTexts = { en, de }
