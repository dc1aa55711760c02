import type { NoticeKind } from '../../brands/contacts/contact.ts'

/** Texts of notices and of the page to unsubscribe, in one language. */
export interface NoticeTexts {
  readonly senderName: string
  /** Before the subject of what is about a test order. */
  readonly test: string
  readonly testWarning: string
  readonly notice: Readonly<
    Record<
      NoticeKind,
      {
        readonly subject: (order: string, brand: string) => string
        readonly heading: string
        readonly opening: (brand: string) => string
        /** Above these in a digest. */
        readonly group: string
      }
    >
  >
  readonly digest: {
    readonly subject: (brand: string) => string
    readonly heading: (brand: string) => string
    readonly opening: string
  }
  readonly order: (number: string) => string
  readonly brandOrder: (id: string) => string
  readonly acceptBy: (time: string) => string
  readonly requestedAt: (time: string) => string
  readonly failingSince: (time: string) => string
  readonly units: (quantity: number, title: string) => string
  readonly moreLines: (count: number) => string
  readonly moreEntries: (count: number) => string
  readonly manyMore: string
  readonly open: string
  readonly why: (brand: string) => string
  readonly unsubscribe: string
  readonly page: {
    readonly title: string
    readonly asks: (brand: string) => string
    readonly confirm: string
    readonly doneTitle: string
    readonly done: (brand: string) => string
    readonly back: string
    readonly invalidTitle: string
    readonly invalid: string
    readonly troubleTitle: string
    readonly trouble: string
  }
}
