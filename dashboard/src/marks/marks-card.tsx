import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { Assignee } from './assignee.tsx'
import { marksTexts } from './marks-texts.ts'
import { Tags } from './tags.tsx'
import { useMarks } from './use-marks.ts'

/** What the desk keeps of an order for itself. */
export function MarksCard({ orderId }: { orderId: string }) {
  const texts = useOwnTexts(marksTexts)
  const { list, tags, assignee } = useMarks(orderId)
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      <SpaceBetween size="m">
        {list.isPending && <Skeleton height="80px" />}
        {list.error !== null && list.data === undefined && (
          <Failed error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.data !== undefined && (
          <>
            <Assignee memberId={list.data.assigneeId} onChange={(memberId) => assignee.mutate(memberId)} />
            <Tags tags={list.data.tags} onChange={(wanted) => tags.mutate(wanted)} />
          </>
        )}
        {(tags.isError || assignee.isError) && <Box color="text-status-error">{texts.failed}</Box>}
      </SpaceBetween>
    </Container>
  )
}
