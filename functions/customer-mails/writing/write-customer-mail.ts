import { contentOf } from './content/mail-content-of.ts'
import { htmlOf } from './html/mail-html.ts'
import type { MailStory } from './mail-story.ts'
import type { MailVoice } from './mail-voice.ts'
import { plainTextOf } from './plain-text.ts'
import type { Language } from './texts/languages.ts'

export interface WrittenMail {
  /** What it is written in: the customer's language if it is one of ours, else the brand's. */
  readonly language: Language
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** Writes the mail that tells a customer of `story`, in the voice of its brand. The same story gives the same mail. */
export async function writeCustomerMail(story: MailStory, voice: MailVoice): Promise<WrittenMail> {
  const { content, context } = contentOf(story, voice)
  const { language } = context.wording
  return { language, subject: content.subject, html: await htmlOf(content, context), text: plainTextOf(content) }
}
