import type { Voice } from '../../brands/voice.ts'

/** What a mail takes from its brand's voice. Its occasions, so that no mail is promised that will not come. */
export type MailVoice = Pick<
  Voice,
  'occasions' | 'senderName' | 'language' | 'timeZone' | 'logoUrl' | 'accentColour' | 'texts' | 'imprint'
>
