import type { overview as english } from '../en/overview.ts'

export const overview: typeof english = {
  title: 'Übersicht',
  description: 'Was jetzt jemanden braucht',
  recent: 'Hier zuletzt geöffnet',
  noRecent: 'Bestellungen, die Sie öffnen, erscheinen hier.',
}
