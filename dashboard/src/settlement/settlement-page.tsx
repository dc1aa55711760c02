import Box from '@cloudscape-design/components/box'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { readSettlement } from '../api'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { type Choice, SettlementChoice } from './settlement-choice.tsx'
import { SettlementTable } from './settlement-table.tsx'
import { settlementTexts } from './settlement-texts.ts'

/** A brand's settlement for a month. Each reading is logged, so that it is read when somebody asks for it, and once. */
export default function SettlementPage() {
  const texts = useOwnTexts(settlementTexts)
  const [query, setQuery] = useSearchParams()
  const chosen = choiceOf(query)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['settlement', chosen],
    queryFn: async ({ signal }) => {
      const { brandId, month, livemode } = chosen ?? NONE
      const answer = await readSettlement({ path: { brandId, month }, query: { livemode }, signal, throwOnError: true })
      return answer.data
    },
    enabled: chosen !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return (
    <Page title={texts.title} description={texts.description}>
      <SettlementChoice
        chosen={chosen}
        isBusy={isFetching}
        onChoose={({ brandId, month, livemode }) => setQuery({ brand: brandId, month, live: livemode })}
      />
      {chosen === null && <Box color="text-body-secondary">{texts.begin}</Box>}
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {isFetching && <Skeleton height="240px" />}
      {data !== undefined && !isFetching && <SettlementTable settlement={data} />}
    </Page>
  )
}

const NONE: Choice = { brandId: '', month: '', livemode: 'true' }

function choiceOf(query: URLSearchParams): Choice | null {
  const brandId = query.get('brand')
  const month = query.get('month')
  if (brandId === null || month === null) return null
  return { brandId, month, livemode: query.get('live') === 'false' ? 'false' : 'true' }
}
