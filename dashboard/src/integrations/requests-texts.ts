/** Wishes for deeper integrations of brands. */
const en = {
  title: 'Wishes for deeper integrations',
  description: 'What colleagues and storefronts miss of a brand. Ask for a deeper integration on the page of a brand.',
  brand: 'Brand',
  missing: 'What is missing',
  wish: 'Wish',
  asked: 'Asked',
  by: (who: string) => `by ${who}`,
  act: 'What to do',
  open: 'Open',
  settled: 'Done',
  show: 'Show',
  none: { open: 'Nothing is wished for at the moment.', settled: 'Nothing was marked as done yet.' },
  settle: 'Mark as done',
  settleFor: (brand: string) => `Mark as done: wish for ${brand}`,
  settledAt: (time: string) => `Done ${time}`,
  confirm: {
    title: (brand: string) => `Is the wish for ${brand} fulfilled?`,
    text: 'It leaves the list of open wishes and stays in the list of those that are done.',
    done: 'The wish is marked as done',
  },
}

const de: typeof en = {
  title: 'Wünsche nach tieferen Anbindungen',
  description: 'Was Kollegen und Shops bei einer Marke fehlt. Einen Wunsch äußern Sie auf der Seite der Marke.',
  brand: 'Marke',
  missing: 'Was fehlt',
  wish: 'Wunsch',
  asked: 'Gewünscht',
  by: (who) => `von ${who}`,
  act: 'Aktion',
  open: 'Offen',
  settled: 'Erledigt',
  show: 'Anzeigen',
  none: { open: 'Zurzeit gibt es keine offenen Wünsche.', settled: 'Noch nichts ist als erledigt markiert.' },
  settle: 'Als erledigt markieren',
  settleFor: (brand) => `Als erledigt markieren: Wunsch zu ${brand}`,
  settledAt: (time) => `Erledigt ${time}`,
  confirm: {
    title: (brand) => `Ist der Wunsch zu ${brand} erfüllt?`,
    text: 'Er wechselt aus der Liste der offenen Wünsche in die der erledigten.',
    done: 'Der Wunsch ist als erledigt markiert',
  },
}

export const requestsTexts = { en, de }
