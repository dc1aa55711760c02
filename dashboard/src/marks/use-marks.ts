import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ListNotesResponse, setAssignee, setTags } from '../api'
import { useNotes } from '../notes/use-notes.ts'

/** The tags of an order and who takes care of it: they come with its notes. A change shows at once, and goes when it fails. */
export function useMarks(orderId: string) {
  const queries = useQueryClient()
  const queryKey = ['notes', orderId]
  const { list } = useNotes(orderId)
  const show = async (marks: Partial<Pick<ListNotesResponse, 'tags' | 'assigneeId'>>) => {
    const before = queries.getQueryData<ListNotesResponse>(queryKey)
    if (before !== undefined) queries.setQueryData(queryKey, { ...before, ...marks })
    return before
  }
  type Before = ListNotesResponse | undefined
  const undo = (_error: unknown, _wanted: unknown, before: Before) => queries.setQueryData(queryKey, before)
  // Lists filter by them.
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['orders'] })
  const tags = useMutation<unknown, Error, string[], Before>({
    mutationFn: (wanted: string[]) => setTags({ path: { orderId }, body: { tags: wanted }, throwOnError: true }),
    onMutate: (wanted: string[]) => show({ tags: wanted }),
    onError: undo,
    onSuccess,
  })
  const assignee = useMutation<unknown, Error, string | null, Before>({
    mutationFn: (memberId: string | null) => setAssignee({ path: { orderId }, body: { memberId }, throwOnError: true }),
    onMutate: (memberId: string | null) => show({ assigneeId: memberId }),
    onError: undo,
    onSuccess,
  })
  return { list, tags, assignee }
}
