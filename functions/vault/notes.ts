import type { KMS } from '@aws-sdk/client-kms'
import { OperatorError } from '../runtime/log.ts'
import { type NoteContent, noteContentSchema } from './envelope-content.ts'
import { parseContent } from './open.ts'
import { createBytesOpener } from './open-bytes.ts'
import { packContent } from './packed-content.ts'
import { createBytesSealer } from './seal-bytes.ts'

/** A note as it is before it is sealed. */
export type NoteText = Pick<NoteContent, 'orderId' | 'noteId' | 'text'>

/** Seals a note for support. */
export type SealNote = (note: NoteText) => Promise<Uint8Array>

/** Opens a note. The caller logs who reads an order's notes before it opens the first. */
export type OpenNote = (note: Omit<NoteText, 'text'> & { readonly sealed: Uint8Array }) => Promise<string>

export function createNoteSealer(key: { kms: KMS; keyArn: string }): SealNote {
  const sealBytes = createBytesSealer(key)
  return (note) => sealBytes({ purpose: 'support' }, packContent({ version: 1, purpose: 'support', ...note }))
}

export function createNoteOpener(key: { kms: KMS; keyArn: string }): OpenNote {
  const openBytes = createBytesOpener(key)
  return async ({ orderId, noteId, sealed }) => {
    const content = parseContent(await openBytes({ purpose: 'support' }, sealed), noteContentSchema)
    if (content.orderId === orderId && content.noteId === noteId) return content.text
    throw new OperatorError(`Note ${noteId} of order ${orderId} holds another note.`)
  }
}
