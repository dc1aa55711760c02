import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ListOpeningsResponse, listOpenings } from '../api'
import { useMemberNames } from '../members/use-members.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { useMember } from '../session/use-session.tsx'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { accessTexts } from './access-texts.ts'

type Opening = ListOpeningsResponse['data'][number]

/** Who opened the order’s sealed data, when, and why. */
export default function AccessTab({ order }: { order: ShownOrder }) {
  const texts = useOwnTexts(accessTexts)
  const pages = useInfiniteQuery({
    queryKey: ['order', order.id, 'openings'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam }
      return (await listOpenings({ path: { orderId: order.id }, query, signal, throwOnError: true })).data
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const openings = pages.data?.pages.flatMap(({ data }) => data) ?? []
  if (pages.isPending) return <Skeleton height="120px" />
  return (
    <SpaceBetween size="m">
      <Box color="text-body-secondary">
        {texts.intro} <AppLink to={`/audit?order=${order.id}`}>{texts.acts}</AppLink>
      </Box>
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && openings.length === 0 && <Box>{texts.none}</Box>}
      <ol className="timeline aged">
        {openings.map((opening) => (
          <Row key={opening.id} opening={opening} order={order} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </SpaceBetween>
  )
}

function Row({ opening, order }: { opening: Opening; order: ShownOrder }) {
  const texts = useOwnTexts(accessTexts)
  const reasons = useReasonTitles('reveal')
  const me = useMember()
  const names = useMemberNames()
  const { openedBy, reason, because, brandId, at } = opening
  const brand = order.brandOrders.find((one) => one.brandId === brandId)?.brand?.name ?? brandId
  const who =
    openedBy.type === 'function'
      ? texts.system(openedBy.id)
      : openedBy.id === me.id
        ? texts.you
        : (names.get(openedBy.id) ?? texts.member(openedBy.id.slice(0, 8)))
  const why = [
    texts.reasons[reason] ?? reason,
    ...(because === null ? [] : [reasons(because)]),
    ...(brand === null ? [] : [texts.brand(brand)]),
  ]
  return (
    <li>
      <TimeText time={at} />
      <span>{why.join(' · ')}</span>
      <Box variant="span" color="text-body-secondary">
        {who}
      </Box>
    </li>
  )
}
