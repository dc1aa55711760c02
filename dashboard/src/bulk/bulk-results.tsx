import Box from '@cloudscape-design/components/box'
import LiveRegion from '@cloudscape-design/components/live-region'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { ProblemText } from '../safety/problem-text.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { bulkTexts } from './bulk-texts.ts'
import type { Outcome } from './run-each.ts'
import type { BulkItem, Outcomes } from './use-bulk.ts'

const tones: Readonly<Record<Outcome['name'], StatusIndicatorProps.Type>> = {
  waiting: 'pending',
  running: 'in-progress',
  done: 'success',
  nothing: 'info',
  refused: 'error',
  unknown: 'warning',
  stopped: 'stopped',
}
const FINISHED: readonly Outcome['name'][] = ['done', 'nothing']
const UNDER_WAY: readonly Outcome['name'][] = ['waiting', 'running']

interface Props {
  readonly items: readonly BulkItem[]
  readonly outcomes: Outcomes
  readonly isBegun: boolean
  readonly isOver: boolean
}

/** One line for each order, and how far it all is. */
export function BulkResults({ items, outcomes, isBegun, isOver }: Props) {
  const texts = useOwnTexts(bulkTexts)
  const outcomeOf = (id: string): Outcome => outcomes.get(id) ?? { name: 'waiting' }
  const passed = items.filter(({ id }) => !UNDER_WAY.includes(outcomeOf(id).name)).length
  const done = items.filter(({ id }) => FINISHED.includes(outcomeOf(id).name)).length
  return (
    <SpaceBetween size="s">
      {isBegun && (
        <ProgressBar
          label={texts.progress}
          value={(passed / items.length) * 100}
          additionalInfo={texts.of(passed, items.length)}
        />
      )}
      {isOver && (
        <LiveRegion>
          <Box fontWeight="bold">{texts.summary(done, items.length - done)}</Box>
        </LiveRegion>
      )}
      <ul className="bulk-results" aria-label={texts.results}>
        {items.map(({ id, label }) => {
          const outcome = outcomeOf(id)
          return (
            <li key={id}>
              <AppLink to={`/orders/${id}`}>{label}</AppLink>
              {isBegun && (
                <span>
                  <StatusIndicator type={tones[outcome.name]}>{texts.states[outcome.name]}</StatusIndicator>
                  {outcome.name === 'refused' && (
                    <Box fontSize="body-s">
                      <ProblemText problem={outcome.problem} />
                    </Box>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </SpaceBetween>
  )
}
