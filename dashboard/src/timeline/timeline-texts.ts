/** What the timeline shows of several brands. */
const en = {
  filter: 'Show',
  everything: 'All brands',
  empty: 'Nothing of this brand is among what is shown.',
}

const de: typeof en = {
  filter: 'Anzeigen',
  everything: 'Alle Marken',
  empty: 'Unter den angezeigten Einträgen ist keiner von dieser Marke.',
}

export const timelineTexts = { en, de }
