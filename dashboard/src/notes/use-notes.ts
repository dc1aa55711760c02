import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addNote, deleteNote, editNote, listNotes } from '../api'
import { failureOf } from '../asking/failure.ts'
import { useMember } from '../session/use-session.tsx'

/** For how long a note that was perhaps written is looked for; clocks differ a little. */
const JUST_NOW_MS = 5 * 60_000

/**
 * The notes of an order. Reading them is logged, so they are read when they are shown, when they change, and when somebody
 * comes back to the page after a while: a colleague or the brand may have written.
 */
export function useNotes(orderId: string) {
  const queries = useQueryClient()
  const { id: memberId } = useMember()
  const queryKey = ['notes', orderId]
  const readAgain = () => queries.invalidateQueries({ queryKey })
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await listNotes({ path: { orderId }, signal, throwOnError: true })).data,
    staleTime: 60_000,
  })
  const add = useMutation({
    mutationFn: async (text: string) => {
      try {
        await addNote({ path: { orderId }, body: { text }, throwOnError: true })
      } catch (error) {
        // The answer may have been lost: a note that is there is not written twice.
        if (failureOf(error).kind === 'problem' || !(await isThere(text))) throw error
      }
    },
    onSettled: readAgain,
  })
  const isThere = async (text: string) => {
    const since = Date.now() - JUST_NOW_MS
    const answer = await listNotes({ path: { orderId }, throwOnError: true }).catch(() => null)
    const notes = answer?.data.data ?? []
    return notes.some((note) => note.authorId === memberId && note.text === text && Date.parse(note.createdAt) > since)
  }
  const edit = useMutation({
    mutationFn: ({ noteId, text }: { noteId: string; text: string }) =>
      editNote({ path: { orderId, noteId }, body: { text }, throwOnError: true }),
    onSettled: readAgain,
  })
  const remove = useMutation({
    mutationFn: (noteId: string) => deleteNote({ path: { orderId, noteId }, throwOnError: true }),
    onSettled: readAgain,
  })
  return { list, add, edit, remove }
}
