import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addNote, deleteNote, listNotes } from '../api'

/** The notes of an order. Reading them is logged, so they are read when they are shown and when they change. */
export function useNotes(orderId: string) {
  const queries = useQueryClient()
  const queryKey = ['notes', orderId]
  const readAgain = () => queries.invalidateQueries({ queryKey })
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await listNotes({ path: { orderId }, signal, throwOnError: true })).data,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
  const add = useMutation({
    mutationFn: (text: string) => addNote({ path: { orderId }, body: { text }, throwOnError: true }),
    onSuccess: readAgain,
  })
  const remove = useMutation({
    mutationFn: (noteId: string) => deleteNote({ path: { orderId, noteId }, throwOnError: true }),
    onSettled: readAgain,
  })
  return { list, add, remove }
}
