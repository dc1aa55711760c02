import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type BrandWithHealth, useBrandHealth } from './use-brand-health.ts'

/** Which brands there are, and whether each is reached. */
export default function BrandsPage() {
  const { brands: texts, shell } = useTexts()
  const { age } = useFormats()
  const { rows, error, isPending, refetch } = useBrandHealth()
  return (
    <Page title={texts.title} description={texts.description}>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      <Table
        items={rows}
        trackBy={({ brand }) => brand.id}
        loading={isPending}
        loadingText={shell.loading}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: texts.title }}
        empty={texts.empty}
        columnDefinitions={[
          { id: 'name', header: texts.brand, isRowHeader: true, cell: ({ brand }) => brand.name },
          { id: 'integration', header: texts.integration, cell: ({ brand }) => brand.integration },
          { id: 'health', header: texts.health, cell: (row) => <Health row={row} /> },
          {
            id: 'failure',
            header: texts.lastFailure,
            cell: ({ health }) => {
              const last = health?.lastFailure
              return last ? texts.failed(texts.reasons[last.why], age(last.at)) : '–'
            },
          },
          {
            id: 'refusal',
            header: texts.lastRefusal,
            cell: ({ health }) => {
              const last = health?.lastRefusal
              return last ? texts.failed(last.code, age(last.at)) : '–'
            },
          },
        ]}
      />
    </Page>
  )
}

function Health({ row: { brand, health, isUnknown } }: { readonly row: BrandWithHealth }) {
  const { brands: texts } = useTexts()
  if (!brand.enabled) return <StatusIndicator type="stopped">{texts.disabled}</StatusIndicator>
  if (isUnknown) return <StatusIndicator type="warning">{texts.unknown}</StatusIndicator>
  if (health === null) return <StatusIndicator type="loading">{texts.loading}</StatusIndicator>
  const { state } = health.circuit
  const type = ({ closed: 'success', half_open: 'in-progress', open: 'error' } as const)[state]
  return <StatusIndicator type={type}>{texts.circuit[state]}</StatusIndicator>
}
