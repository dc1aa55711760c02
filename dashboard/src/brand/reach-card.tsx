import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs'
import { HealthMark } from '../brands/health-mark.tsx'
import { LastWorked } from '../reach/last-worked.tsx'
import { reachTexts } from '../reach/reach-texts.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { brandTexts } from './brand-texts.ts'
import type { ShownBrand } from './use-brand.ts'

/** How a brand is reached, in words, and how that went lately. */
export function ReachCard({ brand }: { brand: ShownBrand }) {
  const texts = useOwnTexts(brandTexts)
  const reach = useOwnTexts(reachTexts)
  const { brands, story } = useTexts()
  const { locale, list } = useFormats()
  const { circuit, lastFailure, lastRefusal, pace, polling, heldBackUntil } = brand.health
  const number = (value: number) => value.toLocaleString(locale)
  const items: KeyValuePairsProps.Item[] = [
    {
      label: texts.kind,
      value: <div className="fact">{reach.kinds[brand.integration] ?? reach.otherKind(brand.integration)}</div>,
    },
    { label: texts.servers, value: brand.hosts.length === 0 ? texts.noServers : list(brand.hosts) },
    { label: texts.state, value: <HealthMark brand={brand} /> },
    { label: reach.lastWorked, value: <LastWorked health={brand.health} /> },
    { label: texts.failures, value: number(circuit.failures) },
    ...(circuit.retryAt === null ? [] : [{ label: texts.nextTry, value: <TimeText time={circuit.retryAt} /> }]),
    {
      label: texts.lastFailure,
      value:
        lastFailure === null ? (
          texts.never
        ) : (
          <div className="fact">
            {story.why[lastFailure.why] ?? brands.reasons[lastFailure.why]} · <TimeText time={lastFailure.at} />
          </div>
        ),
    },
    {
      label: texts.lastRefusal,
      value:
        lastRefusal === null ? (
          texts.never
        ) : (
          <>
            {reach.commands[lastRefusal.command]}: {reach.refusal(lastRefusal.code, lastRefusal.field)} ·{' '}
            <TimeText time={lastRefusal.at} />
          </>
        ),
    },
    { label: texts.pace, value: texts.paceOf(number(pace.requestsPerSecond), number(pace.burst)) },
    {
      label: texts.polled,
      value: !brand.isPolled ? (
        texts.notPolled
      ) : polling?.lastPolledAt == null ? (
        texts.polledNever
      ) : (
        <TimeText time={polling.lastPolledAt} />
      ),
    },
    ...(heldBackUntil === null ? [] : [{ label: texts.heldBack, value: <TimeText time={heldBackUntil} /> }]),
  ]
  return (
    <Container header={<Header variant="h2">{texts.health}</Header>}>
      <KeyValuePairs columns={3} items={items} />
    </Container>
  )
}
