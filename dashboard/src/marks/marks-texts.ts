/** Who takes care of an order, and its tags. */
const en = {
  title: 'Who, and tags',
  assignee: 'Taken care of by',
  nobody: 'Nobody yet',
  you: 'You',
  member: (id: string) => `Member ${id}`,
  take: 'Take it',
  giveBack: 'Give it back',
  giveTo: 'Give it to',
  tags: 'Tags',
  noTags: 'No tags yet',
  add: 'Add a tag',
  addButton: 'Add',
  removeTag: (tag: string) => `Take the tag ${tag} away`,
  tagText: 'Small letters, digits, - and _. Nothing about a person.',
  wrong: 'Small letters, digits, - and _ only, 40 at most, and no number of five digits or more.',
  tooMany: 'An order has 20 tags at most.',
  failed: 'It was not saved. Try again.',
}

const de: typeof en = {
  title: 'Zuständigkeit und Schlagwörter',
  assignee: 'Zuständig',
  nobody: 'Noch niemand',
  you: 'Sie',
  member: (id) => `Mitglied ${id}`,
  take: 'Übernehmen',
  giveBack: 'Abgeben',
  giveTo: 'Übergeben an',
  tags: 'Schlagwörter',
  noTags: 'Noch keine Schlagwörter',
  add: 'Schlagwort',
  addButton: 'Hinzufügen',
  removeTag: (tag) => `Schlagwort ${tag} entfernen`,
  tagText: 'Kleinbuchstaben, Ziffern, - und _. Nichts über eine Person.',
  wrong: 'Nur Kleinbuchstaben, Ziffern, - und _, höchstens 40 Zeichen und keine Zahl mit fünf oder mehr Ziffern.',
  tooMany: 'Eine Bestellung hat höchstens 20 Schlagwörter.',
  failed: 'Es wurde nicht gespeichert. Versuchen Sie es erneut.',
}

export const marksTexts = { en, de }
