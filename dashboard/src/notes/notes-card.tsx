import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { NewNote } from './new-note.tsx'
import { NoteText } from './note-text.tsx'
import { useNotes } from './use-notes.ts'

/** What colleagues should know of an order. */
export function NotesCard({ orderId }: { orderId: string }) {
  const { notes: texts } = useTexts()
  const { list, add, edit, remove } = useNotes(orderId)
  const notes = list.data?.data ?? []
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      <SpaceBetween size="m">
        {list.isPending && <Skeleton height="60px" />}
        {list.error !== null && <Failed error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && notes.length === 0 && <Box color="text-body-secondary">{texts.none}</Box>}
        {notes.toReversed().map((note) => (
          <NoteText
            key={note.id}
            note={note}
            onEdit={(text) => edit.mutateAsync({ noteId: note.id, text })}
            onRemove={() => remove.mutate(note.id)}
          />
        ))}
        <NewNote orderId={orderId} onAdd={(text) => add.mutateAsync(text)} />
      </SpaceBetween>
    </Container>
  )
}
