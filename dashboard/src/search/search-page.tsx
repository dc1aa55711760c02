import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { searchOrders } from '../api'
import { failureOf } from '../asking/failure.ts'
import { useColumns } from '../orders/columns.tsx'
import { rememberList } from '../orders/listed-ids.ts'
import { OrderList } from '../orders/order-blocks.tsx'
import { usePeek } from '../orders/use-peek.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { useReturnPlace } from '../shell/return-place.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { foundTexts } from './found-texts.ts'
import { type SearchKind, searchKinds } from './recognise.ts'
import { type Searched, search, useSearched } from './searched.ts'

/** What the search found. Nothing of what was searched for is in the address. */
export default function SearchPage() {
  const { search: texts } = useTexts()
  const searched = useSearched()
  return (
    <Page title={texts.title}>
      {searched === null ? <Box variant="p">{texts.forgotten}</Box> : <Found searched={searched} />}
    </Page>
  )
}

function Found({ searched }: { searched: Searched }) {
  const { search: texts } = useTexts()
  const navigate = useNavigate()
  const { query, kind, id } = searched
  const found = useQuery({
    // The text stays out of the keys of what is remembered.
    queryKey: ['search', id],
    queryFn: async ({ signal }) =>
      (await searchOrders({ body: { query, ...(kind === null ? {} : { kind }) }, signal, throwOnError: true })).data,
    gcTime: 5 * 60_000,
    staleTime: 60_000,
  })
  const orders = found.data?.orders ?? []
  const only = found.data !== undefined && orders.length === 1 ? orders[0] : undefined
  useReturnPlace(found.isSuccess)
  useEffect(() => rememberList(orders.map((order) => order.id)), [orders])

  // One hit is what was looked for. Whoever comes back from it sees the list.
  useEffect(() => {
    if (only === undefined || searched.isOpened) return
    search({ ...searched, isOpened: true })
    void navigate(`/orders/${only.id}`)
  }, [only, searched, navigate])

  if (found.isPending) return <Skeleton height="160px" />
  if (found.error !== null) {
    const failure = failureOf(found.error)
    const isCard = failure.kind === 'problem' && failure.problem.code === 'card_data_refused'
    if (isCard)
      return (
        <Alert type="warning" header={texts.card}>
          {texts.cardText}
        </Alert>
      )
    return <Failed error={found.error} onRetry={() => void found.refetch()} />
  }
  return <Results answer={found.data} searched={searched} />
}

type Answer = Awaited<ReturnType<typeof searchOrders<true>>>['data']

function Results({ answer, searched }: { answer: Answer; searched: Searched }) {
  const { search: texts } = useTexts()
  const own = useOwnTexts(foundTexts)
  const { list } = useFormats()
  const nameOf = (kind: SearchKind) => texts.kinds[kind]
  const lookAs = (kind: SearchKind | null) => search({ ...searched, kind, id: crypto.randomUUID(), isOpened: false })
  const skipped = answer.skipped.map(({ kind }) => kind)
  // What has no digit is no telephone number and no parcel's, and an address has an "@".
  const cannotBe: readonly SearchKind[] = /\d/.test(searched.query) ? ['email'] : ['email', 'phone', 'tracking_number']
  const others = searchKinds.filter((kind) => ![...answer.looked, ...skipped, ...cannotBe].includes(kind))
  const looked = list(answer.looked.map(nameOf), 'disjunction')
  const hints = [
    ...answer.skipped.map(({ kind, why }) => texts.skipped[why](nameOf(kind))),
    ...answer.more.map((kind) => texts.more(nameOf(kind))),
  ]
  const columns = useColumns(usePeek())
  const isNarrow = useIsNarrow()
  return (
    <SpaceBetween size="m">
      <LiveRegion>
        {answer.orders.length === 0 ? (
          <>
            <Box variant="h2">{texts.nothingFor(searched.query)}</Box>
            <Box>{texts.nothingText(looked)}</Box>
          </>
        ) : (
          <Box>{`${texts.found(answer.orders.length)} · ${texts.as(looked)}`}</Box>
        )}
      </LiveRegion>
      {hints.length > 0 && (
        <Box color="text-body-secondary">
          {hints.map((hint) => (
            <div key={hint}>{hint}</div>
          ))}
        </Box>
      )}
      {answer.orders.length > 0 && isNarrow && (
        <Container>
          <OrderList orders={answer.orders} />
        </Container>
      )}
      {answer.orders.length > 0 && !isNarrow && (
        <Table
          items={answer.orders}
          trackBy="id"
          wrapLines
          stickyColumns={{ first: 1 }}
          enableKeyboardNavigation
          ariaLabels={{ tableLabel: texts.title }}
          columnDefinitions={[
            ...columns.filter(({ id }) => id !== 'storefront' && id !== 'changed'),
            ...(answer.looked.length === 1
              ? []
              : [
                  {
                    id: 'matched',
                    header: own.foundBy,
                    cell: ({ id }: (typeof answer.orders)[number]) =>
                      list(answer.orders.find((order) => order.id === id)?.matchedBy.map(nameOf) ?? []),
                  },
                ]),
          ]}
        />
      )}
      {searched.kind !== null && <Button onClick={() => lookAs(null)}>{texts.again}</Button>}
      {answer.orders.length === 0 && searched.kind === null && others.length > 0 && (
        <SpaceBetween size="xs">
          <Box>{own.notLooked}</Box>
          <SpaceBetween direction="horizontal" size="xs">
            {others.map((kind) => (
              <Button key={kind} ariaLabel={own.lookAs(nameOf(kind))} onClick={() => lookAs(kind)}>
                {nameOf(kind)}
              </Button>
            ))}
          </SpaceBetween>
        </SpaceBetween>
      )}
    </SpaceBetween>
  )
}
