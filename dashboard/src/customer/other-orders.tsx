import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { searchOrders } from '../api'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { search } from '../search/searched.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { customerTexts } from './customer-texts.ts'

/** As many as have room beside an order. */
const MOST_SHOWN = 3

interface Props {
  readonly orderId: string
  readonly customerId: string
}

/** The newest other orders of the same customer id, which is the platform's own pseudonym. */
export function OtherOrders({ orderId, customerId }: Props) {
  const texts = useOwnTexts(customerTexts)
  const goToSearch = useGoToSearch()
  const found = useQuery({
    // Under the order's id: the customer's own stays out of what is remembered.
    queryKey: ['other-orders', orderId],
    queryFn: async ({ signal }) =>
      (await searchOrders({ body: { query: customerId, kind: 'customer_id' }, signal, throwOnError: true })).data,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  })
  if (found.isPending) return <Skeleton height="40px" />
  if (found.data === undefined) return <Box color="text-body-secondary">{texts.failed}</Box>
  const others = found.data.orders.filter(({ id }) => id !== orderId)
  if (others.length === 0) return <Box color="text-body-secondary">{texts.none}</Box>
  return (
    <>
      <Box>{texts.count(others.length, found.data.more.length > 0)}</Box>
      <ul className="order-blocks near">
        {others.slice(0, MOST_SHOWN).map(({ id, externalId, headline, createdAt }) => (
          <li key={id}>
            <div>
              <AppLink to={`/orders/${id}`}>{externalId}</AppLink>
              <TimeText time={createdAt} />
            </div>
            <HeadlineMark headline={headline} />
          </li>
        ))}
      </ul>
      {others.length > MOST_SHOWN && (
        <Button variant="inline-link" onClick={() => goToSearch(customerId, 'customer_id')}>
          {texts.all}
        </Button>
      )}
    </>
  )
}

/** For a customer without an id of the platform's, once the address is shown. */
export function FindByEmail({ email }: { email: string }) {
  const texts = useOwnTexts(customerTexts)
  const goToSearch = useGoToSearch()
  return (
    <Button variant="inline-link" onClick={() => goToSearch(email, 'email')}>
      {texts.byEmail}
    </Button>
  )
}

/** To the page of what a search found; its only order is not opened by itself, since it is this one. */
function useGoToSearch() {
  const navigate = useNavigate()
  return (query: string, kind: 'customer_id' | 'email') => {
    search({ query, kind, id: crypto.randomUUID(), isOpened: true })
    void navigate('/search')
  }
}
