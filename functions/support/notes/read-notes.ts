import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { OpenNote } from '../../vault/notes.ts'
import type { DeskMarks } from './note-fields.ts'
import type { NoteStore } from './note-store.ts'
import { shownNote } from './write-note.ts'

export interface ReadNotesDependencies {
  readonly notes: Pick<NoteStore, 'list'>
  readonly open: OpenNote
  /** Logs who reads the notes, before the first is opened. */
  readonly logReading: (orderId: string, memberId: string) => Promise<void>
  readonly orderExists: (orderId: string) => Promise<boolean>
  readonly readMarks: (orderId: string) => Promise<DeskMarks>
}

export async function readNotes(
  { orderId, memberId }: { orderId: string; memberId: string },
  { notes, open, logReading, orderExists, readMarks }: ReadNotesDependencies,
): Promise<HttpAnswer> {
  if (!(await orderExists(orderId))) throw new Problem('not_found', 'There is no such order.')
  const [sealed, marks] = await Promise.all([notes.list(orderId), readMarks(orderId)])
  if (sealed.length > 0) await logReading(orderId, memberId)
  const data = await Promise.all(
    sealed.map(async (note) => shownNote(note, await open({ orderId, noteId: note.noteId, sealed: note.sealed }))),
  )
  return { status: 200, body: { ...marks, data } }
}
