import Badge from '@cloudscape-design/components/badge'
import { AppLink } from '../shell/app-link.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import type { WorkItem } from './work-table-props.ts'

interface Props {
  readonly item: WorkItem
  /** On a phone, where a long number has to break. */
  readonly isNarrow?: boolean
}

/** The order of a line. A test order is told as such: nobody pays its refunds. */
export function OrderCell({ item: { orderId, externalId, livemode }, isNarrow = false }: Props) {
  const { shell } = useTexts()
  return (
    <span className={isNarrow ? 'chosen' : 'number-cell'}>
      <AppLink to={`/orders/${orderId}`}>{externalId}</AppLink>
      {!livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
    </span>
  )
}
