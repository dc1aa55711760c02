import type { ChangeBrandData, ReadBrandResponse } from '../api'

type Voice = NonNullable<ReadBrandResponse['voice']>
export type Occasion = Voice['occasions'][number]

export const OCCASIONS = [
  'order_confirmed',
  'order_refused',
  'shipped',
  'delivered',
  'delayed',
  'cancelled',
  'return_approved',
  'return_received',
  'refund_issued',
] as const satisfies readonly Occasion[]
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const satisfies readonly Voice['language'][]

/** What is typed of a brand's voice. All texts, as the fields have them. */
export interface VoiceDraft {
  readonly isOurs: boolean
  readonly occasions: readonly Occasion[]
  readonly senderName: string
  readonly senderAddress: string
  readonly replyTo: string
  readonly language: Voice['language']
  readonly timeZone: string
  readonly logoUrl: string
  readonly accentColour: string
  readonly texts: Readonly<Partial<Record<Occasion, string>>>
  readonly imprint: string
}

export function voiceDraftOf({ name, voice }: Pick<ReadBrandResponse, 'name' | 'voice'>): VoiceDraft {
  return {
    isOurs: voice !== null,
    occasions: voice?.occasions ?? OCCASIONS,
    senderName: voice?.senderName ?? name,
    senderAddress: voice?.senderAddress ?? '',
    replyTo: voice?.replyTo ?? '',
    language: voice?.language ?? 'en',
    timeZone: voice?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    logoUrl: voice?.logoUrl ?? '',
    accentColour: voice?.accentColour ?? '',
    texts: voice?.texts ?? {},
    imprint: voice?.imprint ?? '',
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function voiceBody(draft: VoiceDraft): ChangeBrandData['body'] {
  if (!draft.isOurs) return { voice: null }
  const own = Object.entries(draft.texts).filter(([, text]) => text.trim() !== '')
  return {
    voice: {
      occasions: OCCASIONS.filter((one) => draft.occasions.includes(one)),
      senderName: draft.senderName.trim(),
      senderAddress: textOrNull(draft.senderAddress),
      replyTo: textOrNull(draft.replyTo),
      language: draft.language,
      timeZone: draft.timeZone.trim(),
      logoUrl: textOrNull(draft.logoUrl),
      accentColour: textOrNull(draft.accentColour.toLowerCase()),
      texts: own.length === 0 ? null : Object.fromEntries(own.map(([occasion, text]) => [occasion, text.trim()])),
      imprint: textOrNull(draft.imprint),
    },
  }
}

/** Where the form shows what is wrong with a field of its own. */
export const VOICE_POINTERS = [
  '/voice/occasions',
  '/voice/senderName',
  '/voice/senderAddress',
  '/voice/replyTo',
  '/voice/language',
  '/voice/timeZone',
  '/voice/logoUrl',
  '/voice/accentColour',
  ...OCCASIONS.map((occasion) => `/voice/texts/${occasion}`),
  '/voice/imprint',
]
