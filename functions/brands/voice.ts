import * as z from 'zod'
import { isEmailAddress } from '../orders/addresses/email.ts'
import { occasion, occasions } from '../orders/mails/occasion.ts'
import { isTimeZone } from './time-zone.ts'

/**
 * How we write to a brand's customers in its name, and about what. A brand without a voice writes to them itself.
 * It is public by its nature: customers read all of it.
 */

/** Languages of mails and order pages; each is complete. */
export const voiceLanguages = ['en', 'de', 'fr', 'es', 'ja'] as const
export const voiceLanguage = z.enum(voiceLanguages)

/** Bytes of UTF-8 of the whole voice as JSON: a brand's row is read for every order. */
export const LARGEST_VOICE_BYTES = 4096

const withinBytes = (most: number) => (text: string) => Buffer.byteLength(text) <= most

/** One line: it stands in a header or a heading. */
const line = (most: number) =>
  z
    .string()
    .min(1)
    .regex(/^\P{Cc}+$/u, 'Must not contain control characters.')
    .refine(withinBytes(most), `Must not be longer than ${most} bytes of UTF-8.`)

/** Plain text of several lines: line breaks, but no other control character. */
const paragraphs = (most: number) =>
  z
    .string()
    .min(1)
    .regex(/^(\P{Cc}|\n)+$/u, 'Must not contain control characters other than line breaks.')
    .refine(withinBytes(most), `Must not be longer than ${most} bytes of UTF-8.`)

const address = z.string().max(254).refine(isEmailAddress, 'Must be an e-mail address.')

const ownText = (about: string) =>
  paragraphs(600).optional().describe(`First paragraph of the mail that ${about}; left out for ours`)

const fields = {
  occasions: z
    .array(occasion)
    .max(occasions.length)
    .refine((names) => new Set(names).size === names.length, 'Must name each occasion once.')
    .describe('What we write to its customers about. It holds for orders that are placed from now on'),
  senderName: line(128).describe('The name that mails come from, as customers know the brand'),
  senderAddress: address
    .nullable()
    .describe('The address that mails come from, verified with Amazon SES; null for the stage’s own address'),
  replyTo: address.nullable().describe('Where customers’ answers go; null for the sender’s address'),
  language: voiceLanguage.describe('Language of mails to customers whose own is none of the five'),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Must be the name of a time zone, such as Europe/Berlin.')
    .describe('Time zone of dates in mails, such as `Europe/Berlin`'),
  logoUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .describe('Its logo, an image on the web; null for its name in letters'),
  accentColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Must be a colour such as #0b57d0, in lower case.')
    .nullable()
    .describe('Colour of buttons, such as `#0b57d0`; the text on them is black or white, by contrast. Null for ours'),
  texts: z
    .object({
      order_confirmed: ownText('confirms an order'),
      order_refused: ownText('says what the brand cannot supply'),
      shipped: ownText('tells of a parcel on its way'),
      delivered: ownText('tells of a parcel that arrived'),
      delayed: ownText('tells of a delay'),
      cancelled: ownText('confirms a cancellation'),
      return_approved: ownText('tells how to send goods back'),
      return_received: ownText('says that goods came back'),
      refund_issued: ownText('tells of returned money'),
    })
    .nullable()
    .describe('Own first paragraphs by occasion, plain text, used in every language; null for ours'),
  imprint: paragraphs(1000).nullable().describe('Legal footer, plain text of several lines; null for none'),
}

/** As it is stored. */
export const voiceSchema = z
  .object(fields)
  .describe('How we write to its customers in its name; null where it writes to them itself')
export type Voice = z.infer<typeof voiceSchema>

const texts = z
  .strictObject(fields.texts.unwrap().shape)
  .nullable()
  .describe(fields.texts.description as string)

/** As an administrator sends it: what is left out has a default that reads and looks well. */
export const voiceDraftSchema = z
  .strictObject({
    occasions: fields.occasions.default([...occasions]),
    senderName: fields.senderName,
    senderAddress: fields.senderAddress.default(null),
    replyTo: fields.replyTo.default(null),
    language: fields.language.default('en'),
    timeZone: fields.timeZone.default('UTC'),
    logoUrl: fields.logoUrl.default(null),
    accentColour: fields.accentColour.default(null),
    texts: texts.default(null),
    imprint: fields.imprint.default(null),
  })
  .refine((voice) => Buffer.byteLength(JSON.stringify(voice)) <= LARGEST_VOICE_BYTES, {
    error: `The voice must not be longer than ${LARGEST_VOICE_BYTES} bytes as JSON.`,
    // Also where a field has a fault, so that all are told at once.
    when: () => true,
  })
  .describe(voiceSchema.description as string)

/** The voice without what was not given. */
export const voiceChangeSchema = z
  .strictObject({ ...fields, texts })
  .partial()
  .describe(
    'Fields to set; other fields keep their values. Null ends the voice: the brand writes to its customers itself',
  )
