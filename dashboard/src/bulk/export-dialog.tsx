import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useMutation, useQuery } from '@tanstack/react-query'
import { readExport, requestExport } from '../api'
import type { Filters } from '../orders/filters.ts'
import { apiFilters } from '../orders/use-orders.ts'
import { Failed } from '../shell/failed.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { bulkTexts } from './bulk-texts.ts'

const SOON_MS = 1_500

/** Exports the list as it is filtered, and gives the files once they are written. */
export default function ExportDialog({ filters, onClose }: { filters: Filters; onClose: () => void }) {
  const texts = useOwnTexts(bulkTexts)
  const { shell } = useTexts()
  const request = useMutation({
    mutationFn: async () => {
      const { livemode, ...others } = apiFilters(filters)
      const filter = { ...others, ...(livemode === undefined ? {} : { livemode: livemode === 'true' }) }
      return (await requestExport({ body: { filter }, throwOnError: true })).data
    },
  })
  const id = request.data?.id
  const made = useQuery({
    queryKey: ['export', id],
    queryFn: async ({ signal }) =>
      (await readExport({ path: { exportId: id ?? '' }, signal, throwOnError: true })).data,
    enabled: id !== undefined,
    // Every reading of a ready export makes links, which is logged.
    refetchInterval: ({ state }) => (isWritten(state.data?.status) ? false : SOON_MS),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const isBegun = request.isSuccess
  return (
    <Modal
      visible
      header={texts.exportTitle}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          <Button variant={isBegun ? 'primary' : 'link'} onClick={onClose}>
            {isBegun ? texts.close : shell.cancel}
          </Button>
          {!isBegun && (
            <Button variant="primary" loading={request.isPending} onClick={() => request.mutate()}>
              {texts.exportStart}
            </Button>
          )}
        </div>
      }
    >
      <SpaceBetween size="m">
        {!isBegun && <Box>{texts.exportText}</Box>}
        {request.error !== null && <Failed error={request.error} onRetry={() => request.mutate()} />}
        {made.error !== null && <Failed error={made.error} onRetry={() => void made.refetch()} />}
        {isBegun && made.error === null && <Progress made={made.data} />}
      </SpaceBetween>
    </Modal>
  )
}

type Made = NonNullable<Awaited<ReturnType<typeof readExport<true>>>['data']>

const isWritten = (status: Made['status'] | undefined) => status === 'ready' || status === 'failed'

function Progress({ made }: { made: Made | undefined }) {
  const texts = useOwnTexts(bulkTexts)
  if (made?.status === 'failed') return <Alert type="error">{texts.exportFailed}</Alert>
  if (made?.status !== 'ready') {
    return (
      <SpaceBetween size="xs">
        <StatusIndicator type="in-progress">{texts.exportWriting(made?.orders ?? 0)}</StatusIndicator>
        <Box color="text-body-secondary">{texts.leave}</Box>
      </SpaceBetween>
    )
  }
  return (
    <Alert type="success" header={texts.exportReady(made.orders)}>
      <SpaceBetween size="s">
        {made.isCut && <Box>{texts.exportCut(made.mostOrders)}</Box>}
        {made.links !== null && (
          <SpaceBetween direction="horizontal" size="xs">
            <Button iconName="download" href={made.links.csv} target="_blank">
              {texts.csv}
            </Button>
            <Button iconName="download" href={made.links.jsonl} target="_blank">
              {texts.jsonl}
            </Button>
          </SpaceBetween>
        )}
        <Box>{texts.exportLinks}</Box>
      </SpaceBetween>
    </Alert>
  )
}
