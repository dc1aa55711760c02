import type { Brand } from '../brands/brand.ts'
import type { Capabilities } from '../brands/capabilities.ts'
import { voiceLanguages } from '../brands/voice.ts'
import { capabilitiesOf } from '../changes/find-target.ts'
import { isLanguage, type Language } from '../customer-mails/writing/texts/languages.ts'
import { textsOf } from '../customer-mails/writing/texts/texts.ts'
import { wordingOf } from '../customer-mails/writing/wording/wording.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import { orderIdOfBrandOrder } from '../orders/brand-order-id.ts'
import type { Pictures } from '../orders/products/pictures.ts'
import { preferredLanguage } from '../pages/preferred-language.ts'
import type { RotatingSecret } from '../runtime/rotating-secret.ts'
import { type ShownPictures, shownPictures } from './look/pictures.ts'
import { hasExpired, isGenuine, type PageLink, readPageLink } from './page-link.ts'
import { type PageVoice, pageVoiceOf } from './page-voice.ts'
import type { Stop } from './texts/page-texts.ts'
import { pageTextsOf } from './texts/texts.ts'

export interface PageRequest {
  readonly token: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** As the address says; unknown ones count as none. */
  readonly lang?: string | undefined
  readonly now: Date
}

export interface OpenPageDependencies {
  readonly secret: Pick<RotatingSecret, 'isMatchedBy'>
  /** Counts an opening of this brand order's page. @throws Problem `rate_limited` */
  readonly limit: (brandOrderId: string, now: Date) => Promise<void>
  readonly findBrandOrder: (orderId: string, brandOrderId: string) => Promise<BrandOrder | null>
  readonly findPictures: (orderId: string) => Promise<Pictures>
  readonly findBrand: (id: string) => Promise<Brand | null>
}

/** A page whose link is good: all that it may show. Nothing of it says who the customer is. */
export interface OpenPage {
  readonly token: string
  readonly link: PageLink
  readonly brandOrder: BrandOrder
  readonly pictures: ShownPictures
  readonly brand: Brand | null
  readonly capabilities: Capabilities
  readonly voice: PageVoice
  readonly language: Language
  /** The language that was chosen by the address, kept in links and forms. */
  readonly chosen: Language | null
  readonly words: Words
}

export type Words = ReturnType<typeof wordsOf>

export type OpenedPage = OpenPage | { readonly stop: Stop; readonly language: Language }

/**
 * Follows a link. The signature comes first: what is forged costs no read, and is answered like a link to an order that does not
 * exist.
 */
export async function openPage(request: PageRequest, dependencies: OpenPageDependencies): Promise<OpenedPage> {
  const { token, now } = request
  const { secret, limit, findBrandOrder, findPictures, findBrand } = dependencies
  const asked = languageAskedFor(request)
  const invalid = { stop: 'invalid', language: asked ?? 'en' } as const
  const link = readPageLink(token)
  const orderId = link === null ? null : orderIdOfBrandOrder(link.brandOrderId)
  if (link === null || orderId === null) return invalid
  if (!(await secret.isMatchedBy((values) => isGenuine(values, link), now))) return invalid
  if (hasExpired(link, now)) return { ...invalid, stop: 'expired' }
  await limit(link.brandOrderId, now)
  const [brandOrder, pictures] = await Promise.all([findBrandOrder(orderId, link.brandOrderId), findPictures(orderId)])
  if (brandOrder === null) return invalid
  const brand = await findBrand(brandOrder.brandId)
  const voice = pageVoiceOf(brand, brandOrder.brandId)
  const language = asked ?? voice.language
  return {
    token,
    link,
    brandOrder,
    pictures: shownPictures(brandOrder, pictures),
    brand,
    capabilities: capabilitiesOf(brand),
    voice,
    language,
    chosen: chosenLanguage(request),
    words: wordsOf(language, voice, brandOrder.currency),
  }
}

/** What the address says, or else what the browser asks for. */
export function languageAskedFor(request: Pick<PageRequest, 'lang' | 'headers'>): Language | null {
  return chosenLanguage(request) ?? preferredLanguage(request.headers['accept-language'], voiceLanguages)
}

function chosenLanguage({ lang }: Pick<PageRequest, 'lang'>): Language | null {
  return lang !== undefined && isLanguage(lang) ? lang : null
}

/** Texts of the page, those that mails have too, and how numbers and days are written. */
function wordsOf(language: Language, { timeZone }: PageVoice, currency: string) {
  const wording = wordingOf({ locale: language, fallback: language, timeZone, currency })
  return { ...wording, page: pageTextsOf(language), mail: textsOf(language) }
}
