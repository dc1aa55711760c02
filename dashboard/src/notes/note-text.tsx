import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import type { ListNotesResponse } from '../api'
import { useMemberNames } from '../members/use-members.ts'
import { useMember } from '../session/use-session.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'

/** One note, by whom and when. Its author can take it back for some minutes; an administrator always. */
export function NoteText(props: { note: ListNotesResponse['data'][number]; onRemove: () => void }) {
  const { notes } = useTexts()
  const { id, isAdmin } = useMember()
  const { authorId, text, createdAt, editedAt, changeableUntil } = props.note
  const names = useMemberNames()
  const isMine = authorId === id
  const isFresh = isMine && Date.parse(changeableUntil) > Date.now()
  return (
    <div>
      <Box color="text-body-secondary" fontSize="body-s">
        {isMine ? notes.you : (names.get(authorId) ?? notes.member(authorId.slice(0, 8)))} ·{' '}
        <TimeText time={createdAt} />
        {editedAt !== null && ` · ${notes.edited}`}
        {(isFresh || isAdmin) && (
          <>
            {' · '}
            <Button variant="inline-link" onClick={props.onRemove}>
              {notes.remove}
            </Button>
          </>
        )}
      </Box>
      <div className="note">{text}</div>
    </div>
  )
}
