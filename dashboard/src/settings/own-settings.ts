import type { Language } from '../texts/languages.ts'

/** A text of the platform's, in both languages. */
export type OwnText = Readonly<Record<Language, string>>

export interface OwnLink {
  readonly title: OwnText
  /** With `{orderId}` and `{externalId}` for the order's ids. */
  readonly url: string
}

export interface Embed {
  readonly id: string
  readonly title: OwnText
  readonly src: string
  /** In pixels, at first. */
  readonly height: number
  /** Whether it has its own cookies and storage. */
  readonly keepsOrigin: boolean
}

export interface OwnReason {
  readonly code: string
  readonly title: OwnText
}

/** What the platform's `dashboard.config.json` says; it was checked when the dashboard was deployed. */
export interface OwnSettings {
  readonly name?: string
  /** Addresses of the platform's pictures. */
  readonly logo?: string
  readonly favicon?: string
  readonly hasTheme?: boolean
  readonly density?: 'comfortable' | 'compact'
  readonly language?: Language
  readonly modulesOff?: readonly string[]
  readonly orders?: {
    readonly columns?: readonly string[]
    readonly views?: readonly { readonly title: OwnText; readonly query: string }[]
  }
  readonly reasons?: Readonly<Partial<Record<'refund' | 'return' | 'reveal', readonly OwnReason[]>>>
  readonly macros?: readonly unknown[]
  readonly refundWarnings?: Readonly<Record<string, number>>
  readonly orderNumber?: string
  readonly links?: { readonly order?: readonly OwnLink[]; readonly menu?: readonly OwnLink[] }
  readonly embeds?: readonly Embed[]
  /** Origins of the help desks that may show the panel. */
  readonly panel?: { readonly frameAncestors: readonly string[] }
}

/** An address with the ids of an order in the places that stand for them. */
export function filledAddress(template: string, { id, externalId }: { id: string; externalId: string }): string {
  const values: Readonly<Record<string, string>> = { orderId: id, externalId }
  return template.replaceAll(/\{(orderId|externalId)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

/** The platform's reasons as options, or the usual ones; `always` is kept of those, since forms choose it by themselves. */
export function reasonOptions(
  own: readonly OwnReason[] | undefined,
  usual: Readonly<Record<string, string>>,
  language: Language,
  always?: string,
): { value: string; label: string }[] {
  const usualOptions = Object.entries(usual).map(([value, label]) => ({ value, label }))
  if (own === undefined) return usualOptions
  const kept = usualOptions.filter(({ value }) => value === always && !own.some(({ code }) => code === always))
  return [...own.map(({ code, title }) => ({ value: code, label: title[language] })), ...kept]
}
