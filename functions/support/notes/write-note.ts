import type { Member } from '../../http/callers/api-key.ts'
import { Problem } from '../../http/problem.ts'
import { hasCardNumber } from '../../orders/card-data/card-number.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import type { SealNote } from '../../vault/notes.ts'
import type { Note } from './note-fields.ts'
import type { NoteStore, SealedNote } from './note-store.ts'

/** Seconds in which its author may correct a note. After them others have read it, and it is part of what happened. */
const CHANGEABLE_SECONDS = 15 * 60

export interface NoteDependencies {
  readonly notes: Pick<NoteStore, 'add' | 'find' | 'edit' | 'empty'>
  readonly seal: SealNote
  readonly orderExists: (orderId: string) => Promise<boolean>
  /** Tells the audit log, by ids alone. */
  readonly record: (
    act: { act: 'note_added' | 'note_removed'; orderId: string; subject: string; memberId: string },
    now: Date,
  ) => Promise<void>
}

export interface NoteAsked {
  readonly orderId: string
  readonly member: Member
  readonly now: Date
}

export async function addNote(
  { orderId, member, now, text }: NoteAsked & { text: string },
  { notes, seal, orderExists, record }: NoteDependencies,
): Promise<Note> {
  refuseCardNumber(text, '/text')
  if (!(await orderExists(orderId))) throw new Problem('not_found', 'There is no such order.')
  const noteId = newId('note', now)
  const sealed = await seal({ orderId, noteId, text })
  const note: SealedNote = { noteId, authorId: member.id, createdAt: timestamp(now), sealed }
  await record({ act: 'note_added', orderId, subject: noteId, memberId: member.id }, now)
  const outcome = await notes.add(orderId, note)
  if (outcome === 'full') throw new Problem('state_conflict', 'The order has as many notes as it may have.')
  if (outcome === 'gone') throw new Problem('state_conflict', 'The customer’s data was erased; it takes no notes.')
  return shownNote(note, text)
}

export async function editNote(
  asked: NoteAsked & { noteId: string; text: string },
  { notes, seal }: Pick<NoteDependencies, 'notes' | 'seal'>,
): Promise<Note> {
  const { orderId, noteId, text, now } = asked
  refuseCardNumber(text, '/text')
  const note = await ownNote(asked, notes)
  const editedAt = timestamp(now)
  const sealed = await seal({ orderId, noteId, text })
  if (!(await notes.edit({ orderId, noteId }, { sealed, editedAt }))) throw noSuchNote()
  return shownNote({ ...note, editedAt }, text)
}

/** A support-admin may take away anybody's note, at any time: somebody may have pasted what must not stand there. */
export async function deleteNote(
  asked: NoteAsked & { noteId: string },
  { notes, record }: Pick<NoteDependencies, 'notes' | 'record'>,
): Promise<void> {
  const { orderId, noteId: subject, member, now } = asked
  if (!member.groups.includes('support-admin')) await ownNote(asked, notes)
  else if ((await notes.find(asked)) === null) throw noSuchNote()
  await record({ act: 'note_removed', orderId, subject, memberId: member.id }, now)
  if (!(await notes.empty(asked, timestamp(now)))) throw noSuchNote()
}

/** Throws `card_data_refused` without the number. */
export function refuseCardNumber(text: string, pointer: string): void {
  if (!hasCardNumber(text)) return
  const detail = 'This looks like a card number. Leave it out.'
  throw new Problem('card_data_refused', 'The request carries card data.', {
    errors: [{ code: 'card_number', pointer, detail }],
  })
}

export function shownNote({ noteId, authorId, createdAt, editedAt, brand }: SealedNote, text: string): Note {
  // What went to a brand, or came from it, stays as it was.
  const seconds = brand === undefined ? CHANGEABLE_SECONDS : 0
  const changeableUntil = timestamp(addSeconds(new Date(createdAt), seconds))
  return { id: noteId, authorId, text, brand: brand ?? null, createdAt, editedAt: editedAt ?? null, changeableUntil }
}

/** The member's own note, while it may be changed. */
async function ownNote(
  { orderId, noteId, member, now }: NoteAsked & { noteId: string },
  notes: Pick<NoteStore, 'find'>,
): Promise<SealedNote> {
  const note = await notes.find({ orderId, noteId })
  if (note === null) throw noSuchNote()
  if (note.brand !== undefined) {
    throw new Problem('state_conflict', 'What was written to a brand, or by it, cannot be changed.')
  }
  if (note.authorId !== member.id) throw new Problem('state_conflict', 'Only its author may change a note.')
  if (now.getTime() > Date.parse(note.createdAt) + CHANGEABLE_SECONDS * 1000) {
    throw new Problem('state_conflict', 'A note can be changed for 15 minutes. Write another one.')
  }
  return note
}

const noSuchNote = () => new Problem('not_found', 'The order has no such note.')
