import type { members as english } from '../en/members.ts'

export const members: typeof english = {
  title: 'Mitglieder',
  description: 'Wer sich hier anmelden darf',
  email: 'E-Mail',
  group: 'Gruppe',
  status: 'Status',
  actions: 'Aktionen',
  you: 'Sie',
  groups: { support: 'Kundendienst', 'support-admin': 'Verwaltung' },
  groupTexts: {
    support: 'Findet Bestellungen, hilft Kunden, legt Erstattungen und Rücksendungen an',
    'support-admin': 'Kümmert sich auch um Marken, Webhooks, Schlüssel und Mitglieder und sieht das Protokoll',
  },
  noGroup: 'Keine Gruppe, keine Rechte',
  enabled: 'Darf sich anmelden',
  disabled: 'Gesperrt',
  disable: (email) => `Sperren: ${email}`,
  enable: (email) => `Entsperren: ${email}`,
  makeAdmin: (email) => `Zur Verwaltung: ${email}`,
  makeSupport: (email) => `Zum Kundendienst: ${email}`,
  short: { disable: 'Sperren', enable: 'Entsperren', makeAdmin: 'Zur Verwaltung', makeSupport: 'Zum Kundendienst' },
  soon: 'Die Änderung gilt innerhalb von 30 Sekunden.',
  failed: 'Das war nicht möglich',
  invite: {
    button: 'Mitglied einladen',
    title: 'Mitglied einladen',
    text: 'Die Person bekommt eine Mail mit einem Passwort für die erste Anmeldung, das sieben Tage gilt.',
    confirm: 'Einladung senden',
    done: (email) => `${email} ist eingeladen`,
  },
  empty: 'Niemand darf sich anmelden.',
}
