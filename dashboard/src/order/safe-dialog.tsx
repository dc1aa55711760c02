import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { Sending } from '../asking/use-safe-send.ts'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly title: string
  readonly confirm: string
  readonly canConfirm: boolean
  readonly state: Sending<unknown>
  /** Told when it is done. */
  readonly done: { readonly header: string; readonly text: string }
  readonly orderId: string
  readonly onConfirm: () => void
  readonly onCheckAgain: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a form that changes an order: sent once, told honestly when nobody knows, and seen on the page at once. */
export function SafeDialog(props: Props) {
  const { state, onClose } = props
  const { acting, shell } = useTexts()
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome.
  useEffect(() => {
    if (state.name !== 'done' && state.name !== 'refused') return
    void queries.invalidateQueries({ queryKey: ['order', props.orderId] })
    void queries.invalidateQueries({ queryKey: ['work'] })
  }, [state.name])
  const isDone = state.name === 'done'
  return (
    <Modal
      visible
      header={props.title}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {!isDone && (
              <Button variant="link" onClick={onClose}>
                {shell.cancel}
              </Button>
            )}
            {isDone && (
              <Button variant="primary" onClick={onClose}>
                {acting.close}
              </Button>
            )}
            {!isDone && state.name !== 'unknown' && (
              <Button
                variant="primary"
                loading={state.name === 'sending'}
                loadingText={acting.sending}
                disabled={!props.canConfirm}
                onClick={props.onConfirm}
              >
                {props.confirm}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {state.name === 'unknown' && (
          <Alert
            type="warning"
            header={acting.unknown}
            action={<Button onClick={props.onCheckAgain}>{acting.check}</Button>}
          >
            {acting.unknownText}
          </Alert>
        )}
        {state.name === 'refused' && (
          <Alert type="error" header={acting.refused}>
            {state.problem.detail}
          </Alert>
        )}
        {state.name === 'done' ? (
          <Alert type="success" header={props.done.header}>
            {props.done.text}
          </Alert>
        ) : (
          <fieldset className="plain" disabled={state.name === 'sending' || state.name === 'unknown'}>
            {props.children}
          </fieldset>
        )}
      </SpaceBetween>
    </Modal>
  )
}
