import type { timeline as english } from '../en/timeline.ts'

export const timeline: typeof english = {
  title: 'Verlauf',
  none: 'Noch ist nichts geschehen.',
  more: 'Früheres anzeigen',
  by: {
    you: 'Sie',
    storefront: 'Shop',
    customer: 'Kunde, auf der Seite der Bestellung',
    system: 'Dieses System',
    member: 'Mitglied',
  },
  opened: 'Versiegelte Daten geöffnet',
  events: {
    'order.placed': 'Bestellung eingegangen',
    'order.in_progress': 'Von der Marke angenommen',
    'order.shipped': 'Versandt',
    'order.fulfillment_updated': 'Neuer Stand der Sendung',
    'order.delivered': 'Zugestellt',
    'order.return_initiated': 'Rücksendung angelegt',
    'order.return_updated': 'Neuer Stand der Rücksendung',
    'order.refund_issued': 'Erstattung ausgezahlt',
    'order.refund_updated': 'Neuer Stand der Erstattung',
    'order.cancelled': 'Storniert',
    'order.cancellation_updated': 'Neuer Stand der Stornierung',
    'order.rejected': 'Von der Marke abgelehnt',
    'order.address_changed': 'Adresse geändert',
    'order.attention_required': 'Handlungsbedarf',
    'order.attention_resolved': 'Handlungsbedarf geklärt',
    'order.completed': 'Bestellung abgeschlossen',
  },
  refunds: { pending: 'Erstattung angelegt', failed: 'Erstattung fehlgeschlagen' },
}
