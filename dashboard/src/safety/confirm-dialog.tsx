import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from './safe-dialog.tsx'

interface Props<Answer> {
  readonly title: string
  readonly confirm: string
  readonly canConfirm?: boolean
  readonly children: ReactNode
  readonly done: { readonly header: string; readonly text: (answer: Answer) => ReactNode }
  readonly send: (idempotencyKey: string) => Promise<Answer>
  /** What is read again afterwards. */
  readonly changes: readonly (readonly unknown[])[]
  readonly onDone?: (answer: Answer) => void
  readonly onClose: () => void
}

/** One act that is asked about before it is done: what it will do, whether it was done, and what it gave. */
export function ConfirmDialog<Answer>(props: Props<Answer>) {
  const queries = useQueryClient()
  const sending = useSafeSend(null, (_: null, key: string) => props.send(key))
  const { state } = sending
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome.
  useEffect(() => {
    if (state.name !== 'done' && state.name !== 'refused') return
    for (const queryKey of props.changes) void queries.invalidateQueries({ queryKey })
    if (state.name === 'done') props.onDone?.(state.answer)
  }, [state.name])
  return (
    <SafeDialog
      title={props.title}
      confirm={props.confirm}
      canConfirm={props.canConfirm ?? true}
      sending={sending}
      done={{ header: props.done.header, text: state.name === 'done' ? props.done.text(state.answer) : '' }}
      onConfirm={() => sending.send(null)}
      onClose={props.onClose}
    >
      {props.children}
    </SafeDialog>
  )
}
