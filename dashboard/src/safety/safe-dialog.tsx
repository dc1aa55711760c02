import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import LiveRegion from '@cloudscape-design/components/live-region'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { isFrozen, type SafeSend } from '../asking/use-safe-send.ts'
import { useOfflineSince } from '../shell/connection.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { useCarefulClose } from './careful-close.tsx'
import { KeptDraft } from './kept-draft.tsx'
import { safetyTexts } from './safety-texts.ts'
import { SendingAlert } from './sending-alert.tsx'
import { useFocus } from './use-focus.ts'

interface Props {
  readonly title: string
  readonly confirm: string
  readonly canConfirm: boolean
  readonly size?: 'medium' | 'large'
  readonly sending: Pick<SafeSend<never, unknown>, 'state' | 'checkAgain' | 'stopWaiting'>
  /** Told when it is done, with what can be done then. */
  readonly done: { readonly header: string; readonly text: ReactNode; readonly action?: ReactNode }
  /** The order that it changes, where it changes one. */
  readonly orderId?: string
  /** Whether the refusal is told by the form itself. */
  readonly hidesRefusal?: boolean
  readonly unknown?: { readonly title: string; readonly text: string }
  /** Empties the form, where it was opened with what was left in it. */
  readonly onStartAfresh?: (() => void) | null
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a form that changes something: sent once, told honestly when nobody knows, and seen on the page at once. */
export function SafeDialog(props: Props) {
  const { sending, done, title } = props
  const { state } = sending
  const { shell } = useTexts()
  const { close, question } = useCarefulClose(state, title, props.onClose)
  useOrderReadAgain(props.orderId, state.name)
  const form = useRef<HTMLFieldSetElement>(null)
  const onStartAfresh = state.name === 'idle' ? (props.onStartAfresh ?? null) : null
  const startAfresh = () => {
    onStartAfresh?.()
    // The button that was pressed goes, and would leave the focus nowhere.
    form.current?.querySelector<HTMLElement>('button:enabled, input:enabled, textarea:enabled')?.focus()
  }
  return (
    <Modal
      visible
      size={props.size ?? 'medium'}
      header={title}
      onDismiss={close}
      closeAriaLabel={shell.close}
      footer={<Buttons {...props} onClose={close} />}
    >
      <SpaceBetween size="l">
        {question}
        {onStartAfresh !== null && <KeptDraft onStartAfresh={startAfresh} />}
        <SendingAlert
          sending={sending}
          hidesRefusal={props.hidesRefusal ?? false}
          {...(props.unknown === undefined ? {} : { unknown: props.unknown })}
        />
        {state.name === 'done' ? (
          <Alert type="success" header={<LiveRegion>{done.header}</LiveRegion>} action={done.action}>
            {done.text}
          </Alert>
        ) : (
          <fieldset ref={form} className="plain" disabled={isFrozen(state)}>
            {props.children}
          </fieldset>
        )}
      </SpaceBetween>
    </Modal>
  )
}

function Buttons({ sending: { state }, confirm, canConfirm, onConfirm, onClose }: Props) {
  const { acting, shell } = useTexts()
  const { offline } = useOwnTexts(safetyTexts)
  const isOffline = useOfflineSince() !== null
  const isDone = state.name === 'done'
  const focused = useFocus()
  return (
    <div className="dialog-buttons">
      {isDone ? (
        <Button ref={focused} variant="primary" onClick={onClose}>
          {acting.close}
        </Button>
      ) : (
        <Button variant="link" onClick={onClose}>
          {shell.cancel}
        </Button>
      )}
      {!isDone && state.name !== 'unknown' && state.name !== 'waiting' && (
        <Button
          variant="primary"
          loading={state.name === 'sending'}
          loadingText={acting.sending}
          disabled={!canConfirm || isOffline}
          {...(isOffline ? { disabledReason: offline } : {})}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
      )}
    </div>
  )
}

/** Whatever became of a request, the page shows it at once. */
function useOrderReadAgain(orderId: string | undefined, name: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (orderId === undefined || (name !== 'done' && name !== 'refused')) return
    void queries.invalidateQueries({ queryKey: ['order', orderId] })
    void queries.invalidateQueries({ queryKey: ['work'] })
  }, [queries, orderId, name])
}
