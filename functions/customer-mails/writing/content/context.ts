import type { MailVoice } from '../mail-voice.ts'
import type { CustomerTexts } from '../texts/every-text.ts'
import type { Wording } from '../wording/wording.ts'

/** What every part of a mail is written with. */
export interface Context {
  readonly texts: CustomerTexts
  readonly wording: Wording
  readonly voice: MailVoice
  /** Lines that are shown; of the others, their number is said. */
  readonly mostItems: number
}
