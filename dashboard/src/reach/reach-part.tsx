import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { brandName } from '../order/brand-name.ts'
import type { OrderAct } from '../order/order-act.ts'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { TimeText } from '../shell/time-text.tsx'
import { notBefore } from '../texts/times.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { LastWorked } from './last-worked.tsx'
import { reachTexts } from './reach-texts.ts'

interface Props {
  readonly brandOrder: ShownBrandOrder
  readonly onAct: (act: OrderAct) => void
}

/** How the brand is reached: the kind in words, when it was last spoken to, and when it is tried next. */
export function ReachPart({ brandOrder, onAct }: Props) {
  const texts = useOwnTexts(reachTexts)
  const isWell = brandOrder.reach?.circuit.state === 'closed'
  const name = brandName(brandOrder)
  const begin = (act: OrderAct['name']) => () => onAct({ name: act, brandOrder, subjectId: null })
  return (
    <ExpandableSection headerText={texts.title(name)} defaultExpanded={brandOrder.reach !== null && !isWell}>
      <SpaceBetween size="m">
        {brandOrder.brand === null ? texts.gone : <Facts brandOrder={brandOrder} />}
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={begin('contact_brand')}>{texts.contact}</Button>
          <Button onClick={begin('insight')}>{texts.insight}</Button>
        </SpaceBetween>
      </SpaceBetween>
    </ExpandableSection>
  )
}

function Facts({ brandOrder }: Pick<Props, 'brandOrder'>) {
  const texts = useOwnTexts(reachTexts)
  const { time } = useFormats()
  const { brand, submission, acceptBy, updatedAt, status } = brandOrder
  const isUndecided = status === 'pending' || status === 'submitting' || status === 'submitted'
  const items: KeyValuePairsProps.Item[] = [
    {
      label: texts.kind,
      value: (
        <div className="fact">{texts.kinds[brand?.integration ?? ''] ?? texts.otherKind(brand?.integration ?? '')}</div>
      ),
    },
    { label: texts.state, value: <State brandOrder={brandOrder} /> },
    {
      label: texts.confirmation,
      value: <div className="fact">{texts.confirmations[brand?.capabilities.confirmation.by ?? 'brand']}</div>,
    },
    {
      label: texts.tries,
      value: (
        <>
          {texts.tried(submission.attempts)}
          {submission.firstAttemptAt !== null && (
            <>
              {' · '}
              {texts.firstTry} <TimeText time={submission.firstAttemptAt} />
            </>
          )}
        </>
      ),
    },
    // What a brand has accepted or refused is not handed over again.
    ...(isUndecided
      ? [
          {
            label: texts.nextTry,
            value: (
              <div className="fact">
                <NextTry submission={submission} />
              </div>
            ),
          },
          { label: texts.decides, value: time(acceptBy) },
        ]
      : []),
    { label: texts.lastWord, value: <TimeText time={updatedAt} /> },
    ...usePolling(brandOrder),
    ...useTroubles(brandOrder),
  ]
  return <KeyValuePairs columns={3} items={items} />
}

function State({ brandOrder: { brand, reach, submission } }: Pick<Props, 'brandOrder'>) {
  const texts = useOwnTexts(reachTexts)
  if (brand?.enabled === false) return <StatusIndicator type="stopped">{texts.disabled}</StatusIndicator>
  const state = reach?.circuit.state ?? 'closed'
  const type = ({ closed: 'success', half_open: 'in-progress', open: 'error' } as const)[state]
  return (
    <>
      <StatusIndicator type={type}>{texts.circuit[state]}</StatusIndicator>
      {state === 'open' && reach?.circuit.retryAt && submission.dueAt === null && (
        <div>
          {texts.triedAgain} <TimeText time={notBefore(reach.circuit.retryAt)} />
        </div>
      )}
    </>
  )
}

function NextTry({ submission: { dueAt, leasedUntil } }: Pick<ShownBrandOrder, 'submission'>) {
  const texts = useOwnTexts(reachTexts)
  if (leasedUntil !== null && Date.parse(leasedUntil) > Date.now()) return texts.underWay
  return dueAt === null ? texts.none : <TimeText time={notBefore(dueAt)} />
}

function usePolling({ brand, reach }: ShownBrandOrder): KeyValuePairsProps.Item[] {
  const texts = useOwnTexts(reachTexts)
  const polling = reach?.polling ?? null
  if (polling === null) {
    const isSilent = brand?.capabilities.tracking.mode === 'none'
    return [{ label: texts.polled, value: isSilent ? texts.notTracked : texts.notPolled }]
  }
  return [
    {
      label: texts.polled,
      value:
        polling.lastPolledAt === null ? (
          <div className="fact">{texts.never}</div>
        ) : (
          <TimeText time={polling.lastPolledAt} />
        ),
    },
    { label: texts.nextPoll, value: <TimeText time={polling.nextPollAt} /> },
  ]
}

/** What went wrong lately with this brand, of whichever order. */
function useTroubles({ reach }: ShownBrandOrder): KeyValuePairsProps.Item[] {
  const texts = useOwnTexts(reachTexts)
  const { story } = useTexts()
  const { lastFailure = null, lastRefusal = null, heldBackUntil = null } = reach ?? {}
  return [
    ...(reach === null ? [] : [{ label: texts.lastWorked, value: <LastWorked health={reach} /> }]),
    {
      label: texts.lastFailure,
      value: (
        <div className="fact">
          {lastFailure === null ? (
            texts.never
          ) : (
            <>
              {story.why[lastFailure.why]} · <TimeText time={lastFailure.at} />
            </>
          )}
        </div>
      ),
    },
    ...(lastRefusal === null
      ? []
      : [
          {
            label: texts.lastRefusal,
            value: (
              <>
                {texts.commands[lastRefusal.command]}: {texts.refusal(lastRefusal.code, lastRefusal.field)} ·{' '}
                <TimeText time={lastRefusal.at} />
              </>
            ),
          },
        ]),
    ...(heldBackUntil === null ? [] : [{ label: texts.heldBack, value: <TimeText time={heldBackUntil} /> }]),
  ]
}
