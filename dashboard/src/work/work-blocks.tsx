import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Skeleton from '@cloudscape-design/components/skeleton'
import type { TableProps } from '@cloudscape-design/components/table'
import { useBrandNames } from '../brands/use-brands.ts'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import type { useWorkList, WorkItem } from './use-work-list.ts'

interface Props<Item> {
  readonly list: ReturnType<typeof useWorkList<Item>>
  readonly columns: readonly TableProps.ColumnDefinition<Item>[]
  readonly empty: string
}

/** A list of work on a phone: what would be a row's cells stands below each other. */
export function WorkBlocks<Item extends WorkItem>({ list, columns, empty }: Props<Item>) {
  const names = useBrandNames()
  return (
    <Container>
      {list.isLoading && <Skeleton height="200px" />}
      {!list.isLoading && list.items.length === 0 && <Box color="text-body-secondary">{empty}</Box>}
      <ul className="order-blocks">
        {list.items.map((item) => (
          <li key={item.brandOrderId}>
            <div>
              <AppLink to={`/orders/${item.orderId}`}>{item.externalId}</AppLink>
              <TimeText time={item.since} />
            </div>
            <div>{names[item.brandId] ?? item.brandId}</div>
            <div className="order-blocks-cells">
              {columns.map(({ id, cell }) => (
                <div key={id}>{cell(item)}</div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Container>
  )
}
