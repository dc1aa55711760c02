import type { Brand } from '../brands/brand.ts'
import type { Voice } from '../brands/voice.ts'

/** What a page takes from its brand's voice. A brand without one has a page that looks well all the same. */
export type PageVoice = Pick<Voice, 'senderName' | 'language' | 'timeZone' | 'logoUrl' | 'accentColour' | 'imprint'>

/** `name` stands for a brand that does not exist any more. */
export function pageVoiceOf(brand: Pick<Brand, 'name' | 'voice'> | null, name: string): PageVoice {
  return brand?.voice ?? { ...PLAIN, senderName: brand?.name ?? name }
}

const PLAIN = { language: 'en', timeZone: 'UTC', logoUrl: null, accentColour: null, imprint: null } as const
