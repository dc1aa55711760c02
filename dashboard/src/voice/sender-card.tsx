import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { RemoveDialog, SetUpDialog } from './sender-dialogs.tsx'
import { SenderRecords } from './sender-records.tsx'
import { senderTexts } from './sender-texts.ts'
import { type Sender, useSender } from './use-sender.ts'

const looks: Readonly<Record<Sender['status'], StatusIndicatorProps.Type>> = {
  none: 'stopped',
  pending: 'pending',
  verified: 'success',
  failed: 'error',
  missing: 'error',
  foreign: 'error',
}

/** For administrators: the brand's own domain or address at Amazon SES, and what is to be done for it. */
export function SenderCard({ brandId }: { brandId: string }) {
  const texts = useOwnTexts(senderTexts)
  const { data, error, isFetching, refetch } = useSender(brandId)
  const [open, setOpen] = useState<'set-up' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const canSetUp = data !== undefined && ['none', 'missing', 'failed'].includes(data.status)
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {data?.status === 'pending' && (
                <Button loading={isFetching} onClick={() => void refetch()}>
                  {texts.look}
                </Button>
              )}
              {canSetUp && (
                <Button onClick={() => setOpen('set-up')}>{data.identity === null ? texts.setUp : texts.again}</Button>
              )}
              {data !== undefined && data.identity !== null && (
                <Button onClick={() => setOpen('remove')}>{texts.remove}</Button>
              )}
            </SpaceBetween>
          }
        >
          {texts.title}
        </Header>
      }
    >
      {error !== null && data === undefined && <Failed error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton height="120px" />}
      {data !== undefined && <Shown sender={data} />}
      {data !== undefined && open === 'set-up' && <SetUpDialog brandId={brandId} sender={data} onClose={close} />}
      {open === 'remove' && data !== undefined && data.identity !== null && (
        <RemoveDialog brandId={brandId} identity={data.identity} onClose={close} />
      )}
    </Container>
  )
}

function Shown({ sender }: { sender: Sender }) {
  const texts = useOwnTexts(senderTexts)
  const { list } = useFormats()
  const todo = useToDo(sender)
  return (
    <SpaceBetween size="m">
      <Box color="text-body-secondary">{sender.sharedSender === null ? texts.noMails : texts.intro}</Box>
      <KeyValuePairs
        columns={3}
        items={[
          { label: texts.identity, value: sender.identity ?? '–' },
          {
            label: texts.status,
            value: <StatusIndicator type={looks[sender.status]}>{texts.statuses[sender.status]}</StatusIndicator>,
          },
          ...(sender.mailFrom === null
            ? []
            : [
                {
                  label: texts.mailFrom,
                  value: (
                    <StatusIndicator type={looks[sender.mailFrom.status]}>{sender.mailFrom.domain}</StatusIndicator>
                  ),
                },
              ]),
          ...(sender.sharedWith.length === 0 ? [] : [{ label: texts.shared, value: list(sender.sharedWith) }]),
          ...(sender.sharedSender === null || sender.status === 'verified'
            ? []
            : [{ label: texts.until, value: sender.sharedSender }]),
        ]}
      />
      {todo !== null && <Box>{todo}</Box>}
      {sender.dnsRecords.length > 0 && <SenderRecords records={sender.dnsRecords} />}
    </SpaceBetween>
  )
}

/** Null where nothing is to be done. */
function useToDo({ status, type }: Sender): string | null {
  const texts = useOwnTexts(senderTexts)
  switch (status) {
    case 'none':
    case 'verified':
      return null
    case 'pending':
      return type === 'address' ? texts.pendingAddress : texts.pendingDomain
    default:
      return texts[status]
  }
}
