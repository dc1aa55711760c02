import type { overview as english } from '../en/overview.ts'

export const overview: typeof english = {
  title: 'Übersicht',
  description: 'Was jetzt zu tun ist',
  recent: 'Hier zuletzt geöffnet',
  noRecent: 'Bestellungen, die Sie öffnen, erscheinen hier.',
  atLeast: (count) => `${count}+`,
  unknown: 'Die Anzahl ließ sich gerade nicht ermitteln.',
  nothing: 'Nichts zu tun',
  cards: {
    attention: 'Handlungsbedarf',
    attentionText: 'Teile von Bestellungen, die jemand ansehen muss',
    overdue: 'Marken im Verzug',
    overdueText: 'Nicht rechtzeitig angenommen oder abgelehnt',
    returns: 'Offene Rücksendungen',
    returnsText: 'Unterwegs, oder eingetroffen und nicht erstattet',
    refunds: 'Offene Auszahlungen',
    refundsText: 'Geld, das Sie Kunden schulden',
    failing: 'Nicht erreichbar',
    failingText: (brands, endpoints) =>
      `${brands === 1 ? '1 Marke' : `${brands} Marken`}, ${endpoints === 1 ? '1 Webhook-Endpunkt' : `${endpoints} Webhook-Endpunkte`}`,
  },
  failing: {
    title: 'Aktuelle Störungen',
    brand: (name, since) => `Das System von ${name} ist nicht erreichbar. Beginn: ${since}.`,
    endpoint: (host, since) => `Der Webhook-Endpunkt bei ${host} ist gestört. Beginn: ${since}.`,
  },
}
