import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useState } from 'react'
import type { SafeSend } from '../asking/use-safe-send.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { ProblemFaults } from './problem-faults.tsx'
import { ProblemText } from './problem-text.tsx'
import { safetyTexts } from './safety-texts.ts'
import { useFocus } from './use-focus.ts'

interface Props {
  readonly sending: Pick<SafeSend<never, unknown>, 'state' | 'checkAgain' | 'stopWaiting'>
  /** Otherwise told in a form’s own words. */
  readonly hidesRefusal?: boolean
  readonly unknown?: { readonly title: string; readonly text: string }
}

/** What is known of a request that was sent and not answered as one hopes. */
export function SendingAlert({ sending, hidesRefusal = false, unknown }: Props) {
  const { acting } = useTexts()
  const { state, checkAgain, stopWaiting } = sending
  const focused = useFocus()
  if (state.name === 'unknown') {
    return (
      <Alert
        type="warning"
        header={<LiveRegion>{unknown?.title ?? acting.unknown}</LiveRegion>}
        action={
          <Button ref={focused} onClick={checkAgain}>
            {acting.check}
          </Button>
        }
      >
        {unknown?.text ?? acting.unknownText}
      </Alert>
    )
  }
  if (state.name === 'waiting') return <Waiting until={state.until} onSend={checkAgain} onStop={stopWaiting} />
  if (state.name !== 'refused' || hidesRefusal) return null
  return (
    <Alert type="error" header={acting.refused}>
      <ProblemText problem={state.problem} />
      <ProblemFaults problem={state.problem} />
    </Alert>
  )
}

function Waiting(props: { until: number; onSend: () => void; onStop: () => void }) {
  const texts = useOwnTexts(safetyTexts)
  const seconds = useSecondsUntil(props.until)
  const focused = useFocus()
  return (
    <Alert
      type="info"
      header={texts.waiting(seconds)}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button ref={focused} onClick={props.onSend}>
            {texts.sendNow}
          </Button>
          <Button variant="link" onClick={props.onStop}>
            {texts.stop}
          </Button>
        </SpaceBetween>
      }
    >
      {texts.waitingText}
    </Alert>
  )
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(1, Math.ceil((until - now) / 1000))
}
