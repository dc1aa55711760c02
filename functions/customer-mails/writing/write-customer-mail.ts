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

/** Bytes of HTML. Gmail cuts a mail at 102 KB, and what was cut is behind a link that few follow. */
export const LARGEST_HTML = 100_000

/** Lines that are shown. Forty of usual length are half of what Gmail shows; fewer are shown where they are very long. */
const FEWER_ITEMS = [40, 20, 10, 5]

/** Writes the mail that tells a customer of `story`, in the voice of its brand. The same story gives the same mail. */
export async function writeCustomerMail(story: MailStory, voice: MailVoice): Promise<WrittenMail> {
  const plain = withoutPictures(story)
  for (const mostItems of FEWER_ITEMS) {
    // What was bought says more than how it looks: pictures go before lines do.
    for (const told of [story, plain]) {
      const mail = written(told, voice, mostItems)
      if (Buffer.byteLength(mail.html) <= LARGEST_HTML) return mail
    }
  }
  return written(plain, voice, 1)
}

function withoutPictures(story: MailStory): MailStory {
  return { ...story, lines: story.lines.map((line) => ({ ...line, imageUrl: null })) }
}

function written(story: MailStory, voice: MailVoice, mostItems: number): WrittenMail {
  const { content, context } = contentOf(story, voice, mostItems)
  const { language } = context.wording
  return { language, subject: content.subject, html: htmlOf(content, context), text: plainTextOf(content) }
}
