import './bulk.css'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { lazy, Suspense, useState } from 'react'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { type BulkAct, bulkActs } from './bulk-acts.ts'
import { bulkTexts } from './bulk-texts.ts'
import type { BulkItem } from './use-bulk.ts'

const BulkDialog = lazy(() => import('./bulk-dialog.tsx'))

interface Props {
  readonly items: readonly BulkItem[]
  /** Writes them into a file; none where there is nothing to write. */
  readonly onDownload?: () => void
}

/** What can be done with the orders that are selected. */
export default function BulkMenu({ items, onDownload }: Props) {
  const texts = useOwnTexts(bulkTexts)
  // Those that were selected when it began: the list goes on changing.
  const [begun, setBegun] = useState<{ act: BulkAct; items: readonly BulkItem[] } | null>(null)
  const isEmpty = items.length === 0
  return (
    <>
      <ButtonDropdown
        disabled={isEmpty}
        {...(isEmpty ? { disabledReason: texts.noneText } : {})}
        items={[
          ...bulkActs.map((id) => ({ id, text: texts.acts[id] })),
          ...(onDownload === undefined ? [] : [{ id: 'csv', text: texts.acts.csv }]),
        ]}
        onItemClick={({ detail }) => {
          const act = bulkActs.find((one) => one === detail.id)
          if (act === undefined) onDownload?.()
          else setBegun({ act, items })
        }}
      >
        {isEmpty ? texts.none : texts.menu(items.length)}
      </ButtonDropdown>
      <Suspense>{begun !== null && <BulkDialog {...begun} onClose={() => setBegun(null)} />}</Suspense>
    </>
  )
}
