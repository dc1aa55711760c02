import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { searchOrders } from '../api'
import { failureOf } from '../asking/failure.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { askedFor, recognise } from '../search/recognise.ts'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { PanelOrder } from './panel-order.tsx'
import { panelTexts } from './panel-texts.ts'

/** What the search found: the only order itself, or several to choose from. */
export function PanelFound(props: { query: string; id: string; onChoose: (orderId: string) => void }) {
  const { search } = useTexts()
  const isCard = recognise(props.query).type === 'card'
  const { text, kind } = askedFor(props.query)
  const found = useQuery({
    // The text stays out of the keys of what is remembered.
    queryKey: ['panel search', props.id],
    queryFn: async ({ signal }) =>
      (await searchOrders({ body: { query: text, ...(kind === null ? {} : { kind }) }, signal, throwOnError: true }))
        .data,
    enabled: !isCard,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isCard || isCardRefusal(found.error)) {
    return (
      <Alert type="warning" header={search.card}>
        {search.cardText}
      </Alert>
    )
  }
  if (found.error !== null) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height="120px" />
  const [first, second] = found.data.orders
  if (first !== undefined && second === undefined) return <PanelOrder orderId={first.id} />
  return <Several answer={found.data} onChoose={props.onChoose} />
}

type Answer = Awaited<ReturnType<typeof searchOrders<true>>>['data']

function Several({ answer, onChoose }: { answer: Answer; onChoose: (orderId: string) => void }) {
  const texts = useOwnTexts(panelTexts)
  const { search } = useTexts()
  const { list, money } = useFormats()
  const looked = list(
    answer.looked.map((kind) => search.kinds[kind]),
    'disjunction',
  )
  return (
    <>
      <Box variant="h2" fontSize="heading-s">
        {answer.orders.length === 0 ? texts.nothing : texts.choose}
      </Box>
      {answer.orders.length === 0 && <Box color="text-body-secondary">{search.nothingText(looked)}</Box>}
      <ul className="panel-list">
        {answer.orders.map((order) => (
          <li key={order.id}>
            <Button variant="inline-link" onClick={() => onChoose(order.id)}>
              {order.externalId}
            </Button>
            <div>
              <HeadlineMark headline={order.headline} />
            </div>
            <Box color="text-body-secondary">
              {money(order.totals.total, order.currency)} · <TimeText time={order.createdAt} />
            </Box>
          </li>
        ))}
      </ul>
    </>
  )
}

function isCardRefusal(error: unknown): boolean {
  const failure = error === null ? null : failureOf(error)
  return failure?.kind === 'problem' && failure.problem.code === 'card_data_refused'
}
