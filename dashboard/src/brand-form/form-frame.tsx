import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Form from '@cloudscape-design/components/form'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect, useRef } from 'react'
import { isFrozen, type SafeSend } from '../asking/use-safe-send.ts'
import { safetyTexts } from '../safety/safety-texts.ts'
import { SendingAlert } from '../safety/sending-alert.tsx'
import { useOfflineSince } from '../shell/connection.ts'
import { useFollow } from '../shell/use-follow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { otherFaults } from './faults.ts'
import { formTexts } from './form-texts.ts'

interface Props {
  readonly sending: Pick<SafeSend<never, unknown>, 'state' | 'checkAgain' | 'stopWaiting'>
  readonly confirm: string
  readonly canConfirm: boolean
  readonly cancelTo: string
  /** Of the fields that tell their own faults. */
  readonly pointers: readonly string[]
  readonly onConfirm: () => void
  readonly children: ReactNode
}

/** The frame of a long form: told honestly what became of it; the first field with a fault gets the focus. */
export function FormFrame(props: Props) {
  const { sending, pointers } = props
  const { state } = sending
  const { shell, acting } = useTexts()
  const { offline } = useOwnTexts(safetyTexts)
  const { hrefOf, onFollow } = useFollow()
  const isOffline = useOfflineSince() !== null
  const frame = useRef<HTMLFormElement>(null)
  const problem = state.name === 'refused' ? state.problem : null
  const faults = problem?.errors.length ?? 0
  useEffect(() => {
    if (problem === null || faults === 0) return
    frame.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem, faults])
  return (
    <form
      ref={frame}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (props.canConfirm && !isOffline) props.onConfirm()
      }}
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={hrefOf(props.cancelTo)} onFollow={onFollow}>
              {shell.cancel}
            </Button>
            <Button
              variant="primary"
              formAction="submit"
              loading={state.name === 'sending'}
              loadingText={acting.sending}
              disabled={!props.canConfirm || isOffline || state.name === 'unknown' || state.name === 'waiting'}
              {...(isOffline ? { disabledReason: offline } : {})}
            >
              {props.confirm}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <SendingAlert sending={sending} hidesRefusal={faults > 0} />
          {faults > 0 && <Faults count={faults} others={otherFaults(problem, pointers)} />}
          <fieldset className="plain" disabled={isFrozen(state)}>
            <SpaceBetween size="l">{props.children}</SpaceBetween>
          </fieldset>
        </SpaceBetween>
      </Form>
    </form>
  )
}

function Faults(props: { count: number; others: readonly { pointer: string; detail: string }[] }) {
  const texts = useOwnTexts(formTexts)
  return (
    <Alert type="error" header={texts.faulty(props.count)}>
      {props.others.length === 0
        ? texts.faultyText
        : props.others.map(({ pointer, detail }) => (
            <div key={`${pointer} ${detail}`} lang="en">
              {pointer.slice(1)}: {detail}
            </div>
          ))}
    </Alert>
  )
}
