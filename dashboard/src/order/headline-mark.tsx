import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useTexts } from '../texts/use-texts.tsx'
import type { ShownHeadline } from './shown-order.ts'

const tones: Readonly<Record<ShownHeadline['code'], StatusIndicatorProps.Type>> = {
  attention: 'error',
  refund_failed: 'error',
  refund_owed_by_platform: 'warning',
  shipment_exception: 'warning',
  attempt_failed: 'warning',
  returned_to_sender: 'warning',
  return_open: 'info',
  refund_at_brand: 'pending',
  rejected: 'stopped',
  cancelled: 'stopped',
  held: 'pending',
  being_sent: 'pending',
  with_brand: 'pending',
  accepted: 'in-progress',
  on_its_way: 'in-progress',
  delivered: 'success',
}

interface Props {
  readonly headline: Pick<ShownHeadline, 'code'>
  /** The brand whose part it is about, where it is not about all of them. */
  readonly brand?: string | null
}

/** The one thing to know first, as word, icon and tone; never by colour alone. The API decides which it is. */
export function HeadlineMark({ headline: { code }, brand = null }: Props) {
  const { order } = useTexts()
  // A newer API may know codes that this version has no word for.
  const text = order.headlines[code] ?? code
  return <StatusIndicator type={tones[code] ?? 'info'}>{brand === null ? text : `${text} · ${brand}`}</StatusIndicator>
}
