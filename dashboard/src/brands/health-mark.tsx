import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ListSupportBrandsResponse } from '../api'
import { useTexts } from '../texts/use-texts.tsx'

const tones = { closed: 'success', half_open: 'in-progress', open: 'error' } as const

/** Whether a brand takes orders, and whether its back end is reached. */
export function HealthMark({
  brand,
}: {
  brand: Pick<ListSupportBrandsResponse['data'][number], 'enabled' | 'health'>
}) {
  const { brands: texts } = useTexts()
  const { state } = brand.health.circuit
  if (!brand.enabled) return <StatusIndicator type="stopped">{texts.disabled}</StatusIndicator>
  return <StatusIndicator type={tones[state]}>{texts.circuit[state]}</StatusIndicator>
}
