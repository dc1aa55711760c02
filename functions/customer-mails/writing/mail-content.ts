/** A mail as it is read: plain texts in the customer's language, for its two forms. */
export interface MailContent {
  readonly subject: string
  /** What lists of mails show beside the subject. */
  readonly preview: string
  /** What must be read before anything else; null where there is nothing. */
  readonly warning: string | null
  readonly heading: string
  readonly opening: readonly string[]
  readonly sections: readonly Section[]
  readonly footer: Footer
  /** What stands between a term and what it says, with the spaces around it. */
  readonly colon: string
}

export interface Link {
  readonly label: string
  readonly url: string
}

export interface Item {
  readonly title: string
  readonly details: readonly string[]
  readonly amount: string | null
  readonly imageUrl: string | null
}

export interface Sum {
  readonly name: string
  readonly amount: string
  /** `part` is inside the total already, such as a tax that prices include. */
  readonly kind: 'item' | 'total' | 'part'
}

/** A term and what there is to say to it, line by line. */
export interface Fact {
  readonly term: string
  readonly lines: readonly string[]
}

export interface Parcel {
  readonly text: string
  /** The carrier's page; null where it is not known. */
  readonly link: Link | null
}

export type Section =
  | { readonly kind: 'action'; readonly link: Link; readonly isMain: boolean }
  | {
      readonly kind: 'items'
      readonly heading: string
      readonly items: readonly Item[]
      /** What is said of those that are not shown, and where they are. */
      readonly more: { readonly text: string; readonly link: Link | null } | null
      readonly sums: readonly Sum[]
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'parcels'
      readonly heading: string
      readonly parcels: readonly Parcel[]
    }
  | { readonly kind: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }

export interface Footer {
  readonly help: string
  readonly links: readonly Link[]
  readonly imprint: readonly string[]
}
