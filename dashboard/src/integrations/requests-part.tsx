import Button from '@cloudscape-design/components/button'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import { useState } from 'react'
import { type ListIntegrationRequestsResponse, listIntegrationRequests, settleIntegrationRequest } from '../api'
import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { insightTexts, type Missing } from '../insight/insight-texts.ts'
import type { Column } from '../listing/column.ts'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { useMemberNames } from '../members/use-members.ts'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useMember } from '../session/use-session.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { requestsTexts } from './requests-texts.ts'

type Request = ListIntegrationRequestsResponse['data'][number]
type Status = Request['status']

/** What was wished for of brands, and which of it is done. */
export function RequestsPart() {
  const texts = useOwnTexts(requestsTexts)
  const { capabilities } = useOwnTexts(insightTexts)
  const { list: joined } = useFormats()
  const { isAdmin } = useMember()
  const brands = useBrandNames()
  const askers = useAskers()
  const [status, setStatus] = useState<Status>('open')
  const [settling, setSettling] = useState<Request | null>(null)
  const list = usePages(
    ['integration-requests', status],
    async (query, signal) =>
      (await listIntegrationRequests({ query: { ...query, status }, signal, throwOnError: true })).data,
  )
  const nameOf = ({ brandId }: Request) => brands[brandId] ?? brandId
  const act: Column<Request> = {
    id: 'act',
    header: texts.act,
    minWidth: 160,
    cell: (one) => (
      <Button variant="inline-link" ariaLabel={texts.settleFor(nameOf(one))} onClick={() => setSettling(one)}>
        {texts.settle}
      </Button>
    ),
  }
  return (
    <>
      <Listing
        label={texts.title}
        heading={{ text: texts.title, description: texts.description }}
        filter={
          <SegmentedControl
            label={texts.show}
            selectedId={status}
            options={[
              { id: 'open', text: texts.open },
              { id: 'settled', text: texts.settled },
            ]}
            onChange={({ detail }) => setStatus(detail.selectedId as Status)}
          />
        }
        list={list}
        idOf={({ id }) => id}
        empty={texts.none[status]}
        columns={[
          { id: 'brand', header: texts.brand, isRowHeader: true, minWidth: 170, cell: nameOf },
          { id: 'wish', header: texts.wish, minWidth: 220, cell: ({ wish }) => <span className="note">{wish}</span> },
          {
            id: 'missing',
            header: texts.missing,
            cell: ({ missing }) => joined(missing.map((one) => capabilities[one as Missing] ?? one)) || '–',
          },
          {
            id: 'asked',
            header: texts.asked,
            minWidth: 170,
            cell: ({ createdAt, askedBy }) => (
              <>
                <TimeText time={createdAt} /> {texts.by(askers(askedBy))}
              </>
            ),
          },
          ...(isAdmin && status === 'open' ? [act] : []),
        ]}
      />
      {settling !== null && (
        <ConfirmDialog
          title={texts.confirm.title(nameOf(settling))}
          confirm={texts.settle}
          changes={[['integration-requests']]}
          send={async () =>
            settleIntegrationRequest({ path: { requestId: settling.id }, body: {}, throwOnError: true })
          }
          done={{ header: texts.confirm.done, text: () => texts.confirm.text }}
          onClose={() => setSettling(null)}
        >
          {texts.confirm.text}
        </ConfirmDialog>
      )}
    </>
  )
}

/** Names of members and storefronts by id; ids where the reader may not know them. */
function useAskers(): (id: string) => string {
  const members = useMemberNames()
  const storefronts = useStorefrontNames()
  return (id) => members.get(id) ?? storefronts[id] ?? id
}
