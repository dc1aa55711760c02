/** The page of what a search found. */
const en = {
  foundBy: 'Found by',
  notLooked: 'It was not looked for as:',
  lookAs: (kind: string) => `Look for it as ${kind}`,
}

const de: typeof en = {
  foundBy: 'Gefunden über',
  notLooked: 'Nicht gesucht wurde danach als:',
  lookAs: (kind) => `Suchen als ${kind}`,
}

export const foundTexts = { en, de }
