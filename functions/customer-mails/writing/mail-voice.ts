import type { Occasion } from './mail-story.ts'
import type { Language } from './texts/languages.ts'

/** What a mail takes from its brand's voice. */
export interface MailVoice {
  /** The mails that the brand's customers get from us, so that none is promised that will not come. */
  readonly occasions: readonly Occasion[]
  readonly senderName: string
  /** For customers whose language is none of ours. */
  readonly language: Language
  readonly timeZone: string
  readonly logoUrl: string | null
  /** `#rrggbb`; null for ours. */
  readonly accentColour: string | null
  /** The brand's own first paragraph of a mail, as plain text. */
  readonly texts: Partial<Readonly<Record<Occasion, string | null>>> | null
  /** The legal imprint, as plain text. */
  readonly imprint: string | null
}
