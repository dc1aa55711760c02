import type { overview as english } from '../en/overview.ts'

export const overview: typeof english = {
  title: 'Übersicht',
  description: 'Was jetzt jemanden braucht',
  recent: 'Hier zuletzt geöffnet',
  noRecent: 'Bestellungen, die Sie öffnen, erscheinen hier.',
  atLeast: (count) => `${count}+`,
  unknown: 'Es konnte gerade nicht gezählt werden.',
  nothing: 'Nichts zu tun',
  cards: {
    attention: 'Brauchen jemanden',
    attentionText: 'Teile von Bestellungen, die jemand ansehen muss',
    overdue: 'Marken im Verzug',
    overdueText: 'Nicht rechtzeitig angenommen oder abgelehnt',
    returns: 'Offene Rücksendungen',
    returnsText: 'Unterwegs, oder eingetroffen und nicht erstattet',
    refunds: 'Auszuzahlen',
    refundsText: 'Geld, das Sie Kunden schulden',
    failing: 'Nicht erreichbar',
    failingText: (brands, endpoints) =>
      `${brands === 1 ? '1 Marke' : `${brands} Marken`}, ${endpoints === 1 ? '1 Webhook-Endpunkt' : `${endpoints} Webhook-Endpunkte`}`,
  },
  failing: {
    title: 'Was gerade gestört ist',
    brand: (name, since) => `Der Shop von ${name} ist nicht erreichbar. Es begann ${since}.`,
    endpoint: (host, since) => `Der Webhook-Endpunkt bei ${host} ist gestört. Es begann ${since}.`,
  },
}
