const desktop = { width: 1440, height: 900 }
const phone = { width: 360, height: 780 }

export interface Look {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  readonly viewport: { readonly width: number; readonly height: number }
  readonly locale?: string
  /** What somebody would have chosen under _Display and keyboard_. */
  readonly preferences?: Readonly<Record<string, string>>
}

/** How each page is pictured. */
export const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', viewport: desktop },
  { name: 'dark', colorScheme: 'dark', viewport: desktop },
  { name: 'phone', colorScheme: 'light', viewport: phone },
  { name: 'phone-dark', colorScheme: 'dark', viewport: phone },
]

/** Only where they are asked for by name. In German, no view is opened whose buttons are named in English. */
export const looksByName: readonly Look[] = [
  { name: 'compact', colorScheme: 'light', viewport: desktop, preferences: { density: 'compact' } },
  { name: 'phone-german', colorScheme: 'light', viewport: phone, locale: 'de-DE' },
  { name: 'german', colorScheme: 'light', viewport: desktop, locale: 'de-DE' },
]
