import type { Occasion } from '../../../functions/customer-mails/writing/mail-story.ts'
import type { MailVoice } from '../../../functions/customer-mails/writing/mail-voice.ts'
import { sampleStories } from './sample-story.ts'

/** A brand that has set nothing: what its mails look like is what we made of it. */
export const plainVoice: MailVoice = {
  occasions: Object.keys(sampleStories) as Occasion[],
  senderName: 'Aurora',
  language: 'en',
  timeZone: 'UTC',
  logoUrl: null,
  accentColour: null,
  texts: null,
  imprint: null,
}
