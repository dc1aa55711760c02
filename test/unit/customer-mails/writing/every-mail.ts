import { sampleOrder } from '../../../../bin/mails/samples/sample-story.ts'
import { plainVoice } from '../../../../bin/mails/samples/sample-voice.ts'
import { samplesOf } from '../../../../bin/mails/samples/samples.ts'
import { type Voice, voiceLanguages } from '../../../../functions/brands/voice.ts'
import type { MailStory } from '../../../../functions/customer-mails/writing/mail-story.ts'
import type { MailVoice } from '../../../../functions/customer-mails/writing/mail-voice.ts'
import {
  type WrittenMail,
  writeCustomerMail,
} from '../../../../functions/customer-mails/writing/write-customer-mail.ts'

export interface Sample {
  readonly name: string
  readonly language: Voice['language']
  readonly story: MailStory
  readonly voice: MailVoice
  readonly mail: WrittenMail
}

/** A voice with all that a brand can set. */
export const fullVoice: MailVoice = {
  ...plainVoice,
  senderName: 'Zoë & Łukasz <Atelier>',
  logoUrl: 'https://atelier.example/logo.png?size=2&dark=no',
  accentColour: '#f2c14e',
  texts: { order_confirmed: 'We sew it by hand & with care.\n\n\nIn Berlin, as <ever>.' },
  imprint: 'Atelier GmbH · Torstraße 1 · 10119 Berlin\n\nHRB 123456\n\n\nManaged by Zoë Łukasz',
}

/** Every sample in every language, in the plainest and in the fullest voice. */
export async function everyMail(): Promise<Sample[]> {
  const all: Sample[] = []
  for (const language of voiceLanguages) {
    for (const [name, story] of Object.entries(samplesOf(language, 'EUR', sampleOrder.brand))) {
      for (const [voiceName, voice] of Object.entries({ plain: plainVoice, full: fullVoice })) {
        const mail = await writeCustomerMail(story, voice)
        all.push({ name: `${name} ${language} ${voiceName}`, language, story, voice, mail })
      }
    }
  }
  return all
}
