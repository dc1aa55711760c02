import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import type { ListNotesResponse } from '../api'
import { useMemberNames } from '../members/use-members.ts'
import { useMember } from '../session/use-session.tsx'
import { TimeText } from '../shell/time-text.tsx'
import type { Texts } from '../texts/english.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { EditNote } from './edit-note.tsx'
import { noteTexts } from './note-texts.ts'

type Note = ListNotesResponse['data'][number]

/** What was written to a brand, and its answer, stand among the notes. */
function author({ authorId, brand }: Note, memberName: string | null, texts: Texts['notes']): string {
  if (brand?.direction === 'from_brand') return texts.fromBrand(authorId)
  const name = memberName ?? texts.member(authorId.slice(0, 8))
  return brand == null ? name : `${name}, ${texts.toBrand}`
}

interface Props {
  readonly note: Note
  readonly onEdit: (text: string) => Promise<unknown>
  readonly onRemove: () => void
}

/** One note, by whom and when. Its author can correct it or take it back for some minutes; an administrator can always take it away. */
export function NoteText(props: Props) {
  const { notes } = useTexts()
  const own = useOwnTexts(noteTexts)
  const [isEditing, setEditing] = useState(false)
  const { id, isAdmin } = useMember()
  const { authorId, text, createdAt, editedAt, changeableUntil, brand } = props.note
  const names = useMemberNames()
  const isMine = authorId === id
  const memberName = isMine ? notes.you : (names.get(authorId) ?? null)
  const isFresh = isMine && Date.parse(changeableUntil) > Date.now()
  return (
    <div>
      <Box color="text-body-secondary" fontSize="body-s">
        {author(props.note, memberName, notes)} · <TimeText time={createdAt} />
        {brand?.isFromContact === false && ` · ${notes.otherSender}`}
        {brand != null && brand.attachments > 0 && ` · ${notes.attachments(brand.attachments)}`}
        {editedAt !== null && ` · ${notes.edited}`}
        {isFresh && brand == null && !isEditing && (
          <>
            {' · '}
            <Button variant="inline-link" onClick={() => setEditing(true)}>
              {own.edit}
            </Button>
          </>
        )}
        {(isFresh || isAdmin) && (
          <>
            {' · '}
            <Button variant="inline-link" onClick={props.onRemove}>
              {notes.remove}
            </Button>
          </>
        )}
      </Box>
      {isEditing ? (
        <EditNote text={text} onSave={props.onEdit} onClose={() => setEditing(false)} />
      ) : (
        <div className="note">{text}</div>
      )}
    </div>
  )
}
