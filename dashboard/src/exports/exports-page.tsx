import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { listExports } from '../api'
import { Listing } from '../listing/listing.tsx'
import { wholeList } from '../listing/whole-list.ts'
import { useMemberNames } from '../members/use-members.ts'
import { useMember } from '../session/use-session.tsx'
import { Page } from '../shell/page.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ExportFiles } from './export-files.tsx'
import { ExportState } from './export-state.tsx'
import { exportsTexts } from './exports-texts.ts'
import { useFilterText } from './filter-text.ts'
import type { ListedExport } from './listed-export.ts'

const SOON_MS = 2_000
const LOOK_AGAIN_MS = 30_000

/** Exports of the last day: how far each is, and its files. */
export default function ExportsPage() {
  const texts = useOwnTexts(exportsTexts)
  const { id: me } = useMember()
  const names = useMemberNames()
  const filterText = useFilterText()
  const [query, setQuery] = useSearchParams()
  const [isAsking, setAsking] = useState(query.has('new'))
  const exports = useQuery({
    queryKey: ['exports'],
    queryFn: async ({ signal }) => (await listExports({ signal, throwOnError: true })).data.data,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? SOON_MS : LOOK_AGAIN_MS),
  })
  const close = () => {
    setAsking(false)
    if (query.has('new')) setQuery({}, { replace: true })
  }
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={
        <Button variant="primary" onClick={() => setAsking(true)}>
          {texts.start}
        </Button>
      }
    >
      <Listing
        label={texts.title}
        list={wholeList(exports)}
        idOf={({ id }) => id}
        empty={texts.none}
        columns={[
          {
            id: 'what',
            header: texts.what,
            isRowHeader: true,
            minWidth: 200,
            cell: ({ filter }) => filterText(filter),
          },
          { id: 'status', header: texts.status, minWidth: 180, cell: (one) => <ExportState made={one} /> },
          {
            id: 'customers',
            header: texts.customers,
            cell: ({ isRevealed }) => (isRevealed ? texts.clear : texts.masked),
          },
          {
            id: 'asked',
            header: texts.asked,
            cell: ({ requestedAt, requestedBy }) => (
              <>
                <TimeText time={requestedAt} />{' '}
                {texts.by(requestedBy === me ? texts.you : (names.get(requestedBy) ?? requestedBy))}
              </>
            ),
          },
          { id: 'files', header: texts.files, minWidth: 190, cell: (one) => <ExportFiles made={one} /> },
        ]}
      />
      {isAsking && <ExportDialog initial={query} onClose={close} />}
    </Page>
  )
}

function isUnderWay({ status }: ListedExport): boolean {
  return status === 'queued' || status === 'running'
}
