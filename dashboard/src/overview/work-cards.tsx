import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import type { ReactNode } from 'react'
import { useSettings } from '../settings/use-settings.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type Mode, useWork } from './use-work.ts'

/** One card for each kind of work: how much, and the way to it. */
export function WorkCards({ mode }: { mode: Mode | null }) {
  const { overview } = useTexts()
  const { money, list } = useFormats()
  const { data, error, refetch } = useWork(mode)
  const { cards } = overview
  const { modulesOff = [] } = useSettings()
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  const sums = data?.refunds?.sums.map(({ total, currency }) => money(total, currency)) ?? []
  const failing = data?.failing ?? null
  const isOff = (page: string) => modulesOff.includes(page)
  const listOf = (path: string) => (mode === null ? path : `${path}${path.includes('?') ? '&' : '?'}mode=${mode}`)
  // Where both fail, the list below this card has each of them.
  const failingList = (failing?.brands ?? 0) > 0 || isOff('webhooks') ? 'brands' : 'webhooks'
  return (
    <ul className="cards">
      <Card title={cards.attention} to={listOf('/orders?attention=any')} count={data?.attention} isUrgent>
        {cards.attentionText}
      </Card>
      <Card title={cards.overdue} to={listOf('/late')} count={data?.overdue}>
        {cards.overdueText}
      </Card>
      <Card title={cards.returns} {...(isOff('returns') ? {} : { to: listOf('/returns') })} count={data?.returns}>
        {cards.returnsText}
      </Card>
      <Card title={cards.refunds} {...(isOff('refunds') ? {} : { to: listOf('/refunds') })} count={data?.refunds}>
        {sums.length > 0 ? list(sums) : cards.refundsText}
      </Card>
      <Card
        title={cards.failing}
        {...(isOff(failingList) ? {} : { to: `/${failingList}` })}
        count={
          data === undefined ? undefined : failing && { count: failing.brands + failing.endpoints, hasMore: false }
        }
        isUrgent
      >
        {failing !== null && cards.failingText(failing.brands, failing.endpoints)}
      </Card>
    </ul>
  )
}

interface CardProps {
  readonly title: string
  /** The list behind the number; none where the page itself tells more. */
  readonly to?: string
  /** Undefined while it is asked for; null where it could not be counted. */
  readonly count: { readonly count: number; readonly hasMore: boolean } | null | undefined
  readonly isUrgent?: boolean
  readonly children: ReactNode
}

function Card({ title, to, count, isUrgent = false, children }: CardProps) {
  return (
    <li>
      <Container fitHeight>
        <Box variant="h2" fontSize="heading-s" padding="n">
          {to === undefined ? (
            title
          ) : (
            <AppLink to={to} fontSize="heading-s">
              {title}
            </AppLink>
          )}
        </Box>
        <Count count={count} isUrgent={isUrgent} />
        <Box color="text-body-secondary">{children}</Box>
      </Container>
    </li>
  )
}

function Count({ count, isUrgent }: Pick<CardProps, 'count' | 'isUrgent'>) {
  const { overview } = useTexts()
  if (count === undefined) return <Skeleton height="40px" width="60px" />
  if (count === null) return <Box color="text-status-warning">{overview.unknown}</Box>
  const isNothing = count.count === 0
  const color = isNothing ? 'text-body-secondary' : isUrgent ? 'text-status-error' : 'inherit'
  return (
    <Box fontSize="display-l" fontWeight="bold" color={color}>
      {count.hasMore ? overview.atLeast(count.count) : count.count}
    </Box>
  )
}
