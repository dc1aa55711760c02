import type { timeline as english } from '../en/timeline.ts'

export const timeline: typeof english = {
  title: 'Verlauf',
  none: 'Noch ist nichts geschehen.',
  more: 'Früheres zeigen',
  by: {
    you: 'Sie',
    storefront: 'Laden',
    customer: 'Kunde, auf der Seite der Bestellung',
    system: 'Dieses System',
    member: 'Mitglied',
  },
  opened: 'Versiegelte Angaben wurden geöffnet',
  events: {
    'order.placed': 'Bestellung eingegangen',
    'order.in_progress': 'Die Marke hat angenommen',
    'order.shipped': 'Versandt',
    'order.fulfillment_updated': 'Die Sendung ist weiter',
    'order.delivered': 'Zugestellt',
    'order.return_initiated': 'Eine Rücksendung hat begonnen',
    'order.return_updated': 'Die Rücksendung ist weiter',
    'order.refund_issued': 'Geld wurde zurückgezahlt',
    'order.refund_updated': 'Eine Erstattung hat sich geändert',
    'order.cancelled': 'Storniert',
    'order.cancellation_updated': 'Eine Stornierung ging weiter',
    'order.rejected': 'Die Marke hat abgelehnt',
    'order.address_changed': 'Die Adresse hat sich geändert',
    'order.attention_required': 'Jemand muss es ansehen',
    'order.attention_resolved': 'Geklärt, was jemanden brauchte',
    'order.completed': 'Die Bestellung ist abgeschlossen',
  },
  refunds: { pending: 'Eine Erstattung wurde eröffnet', failed: 'Eine Erstattung ist gescheitert' },
}
