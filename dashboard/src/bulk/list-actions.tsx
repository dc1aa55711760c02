import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useState } from 'react'
import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import type { Filters } from '../orders/filters.ts'
import type { ListedOrder } from '../orders/listed-order.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import BulkMenu from './bulk-menu.tsx'
import { bulkTexts } from './bulk-texts.ts'
import { download, ordersCsv } from './orders-csv.ts'

const ExportDialog = lazy(() => import('./export-dialog.tsx'))

/** What can be done with the list of orders, and with those of it that are selected. */
export default function ListActions({ filters, selected }: { filters: Filters; selected: readonly ListedOrder[] }) {
  const texts = useOwnTexts(bulkTexts)
  const names = { ...useBrandNames(), ...useStorefrontNames() }
  const [isExporting, setExporting] = useState(false)
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <BulkMenu
        items={selected.map(({ id, externalId }) => ({ id, label: externalId }))}
        onDownload={() => download('orders.csv', ordersCsv(selected, names))}
      />
      <Button iconName="download" onClick={() => setExporting(true)}>
        {texts.export}
      </Button>
      <Suspense>{isExporting && <ExportDialog filters={filters} onClose={() => setExporting(false)} />}</Suspense>
    </SpaceBetween>
  )
}
