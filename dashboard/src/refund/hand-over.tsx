import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addNote, listNotes, setTags } from '../api'
import { MOST_TAGS } from '../marks/tag.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { refundTexts } from './refund-texts.ts'

/** By which administrators find what members may not refund. */
const APPROVAL_TAG = 'refund-approval'

/** Leaves a refund above one's own limit to an administrator: a note says what and why, and a tag leads to it. */
export function HandOver({ orderId, note }: { orderId: string; note: string }) {
  const texts = useOwnTexts(refundTexts)
  const queries = useQueryClient()
  const handing = useMutation({
    mutationFn: async () => {
      const path = { orderId }
      const { tags } = (await listNotes({ path, throwOnError: true })).data
      if (!tags.includes(APPROVAL_TAG) && tags.length < MOST_TAGS)
        await setTags({ path, body: { tags: [...tags, APPROVAL_TAG] }, throwOnError: true })
      // Last: a note that is written twice is the one thing that trying again could spoil.
      await addNote({ path, body: { text: note }, throwOnError: true })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notes', orderId] }),
  })
  if (handing.isSuccess) {
    return (
      <Alert type="success" header={texts.handedOver}>
        {texts.handedOverText}
      </Alert>
    )
  }
  return (
    <SpaceBetween size="xs">
      <Box>{texts.handOverText}</Box>
      {handing.isError && <Box color="text-status-error">{texts.handOverFailed}</Box>}
      <Button loading={handing.isPending} onClick={() => handing.mutate()}>
        {texts.handOver}
      </Button>
    </SpaceBetween>
  )
}
