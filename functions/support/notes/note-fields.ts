import * as z from 'zod'

/** Characters of a note: a pasted e-mail with its history is longer, and is not what a note is for. */
const LONGEST_NOTE = 4000

export const noteTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NOTE)
  .describe('Sealed at once, for the support staff alone, and erased with the customer. Card numbers are refused.')

export const noteRequestSchema = z.strictObject({ text: noteTextSchema })

/** What a note is that went to a brand, or came from it. It holds nothing of what was written. */
export const noteOfBrandSchema = z.object({
  direction: z.enum(['to_brand', 'from_brand']).describe('Who wrote to whom'),
  brandOrderId: z.string().describe('Id of the brand order'),
  contactId: z.string().describe('The message to the brand; its answers have the same'),
  attachments: z.int().min(0).describe('What else came with an answer, which is not kept'),
  isFromContact: z
    .boolean()
    .nullable()
    .describe('Whether an answer says to come from the address that was written to; null for what a member wrote'),
})
export type NoteOfBrand = z.infer<typeof noteOfBrandSchema>

export const noteSchema = z.object({
  id: z.string().describe('Id of the note, `note_…`'),
  authorId: z.string().describe('The member who wrote it; the brand, for an answer of it'),
  text: z.string().describe('What it says'),
  brand: noteOfBrandSchema.nullable().describe('Null for a note to colleagues'),
  createdAt: z.string().describe('When it was written, in UTC'),
  editedAt: z.string().nullable().describe('When it was last edited, in UTC; null where it was not'),
  changeableUntil: z.string().describe('Until then its author may edit or delete it'),
})
export type Note = z.infer<typeof noteSchema>

/** A word of the desk’s own, such as `vip` or `wrong-size`. */
const TAG = /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/
/** A tag is no place for a telephone number, an order number or a card’s. */
const LONG_NUMBER = /\d{5}/
const MOST_TAGS = 20

export const tagField = z
  .string()
  .regex(TAG, 'Lower-case letters, digits, "-" and "_"; at most 40.')
  .refine((tag) => !LONG_NUMBER.test(tag), { error: 'A tag has no number of five digits or more.' })

export const tagsRequestSchema = z.strictObject({
  tags: z
    .array(tagField)
    .max(MOST_TAGS)
    .describe('All tags of the order; those that are not in the list are taken away. Declared non-personal.'),
})

export const memberIdField = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'The id of a member, as the list of members has it.')

export const assigneeRequestSchema = z.strictObject({
  memberId: memberIdField
    .nullable()
    .describe('An account’s id, which is no name and no address. Null takes the order from whoever has it'),
})

/** What the desk itself keeps of an order, beside notes. */
export const deskMarksSchema = z.object({
  tags: z.array(z.string()).describe('Tags of the order, by name'),
  assigneeId: z.string().nullable().describe('The member who takes care of the order'),
})
export type DeskMarks = z.infer<typeof deskMarksSchema>

export const notesAnswerSchema = deskMarksSchema.extend({
  data: z.array(noteSchema).describe('Oldest first; an order has 200 at most'),
})
