import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar'
import { useSyncExternalStore } from 'react'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { useOfflineSince } from './connection.ts'
import { useNewVersion } from './new-version.ts'

interface Notice {
  readonly id: string
  readonly type: 'success' | 'info' | 'warning' | 'error'
  readonly header: string
  readonly text?: string
}

/** Long enough to read. Longer, and people take it for the outcome of what they did next. */
const SUCCESS_MS = 10_000

let notices: readonly Notice[] = []
const listeners = new Set<() => void>()

function change(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/**
 * Tells people something that outlasts the dialog it came from. One of the same id takes its place. What went well goes by
 * itself; what did not stays until it is closed.
 */
export function notify(notice: Notice): void {
  change([notice, ...notices.filter(({ id }) => id !== notice.id)])
  if (notice.type === 'success') setTimeout(() => change(notices.filter((one) => one !== notice)), SUCCESS_MS)
}

export function dismiss(id: string): void {
  change(notices.filter((notice) => notice.id !== id))
}

export function Notices() {
  const { shell } = useTexts()
  const { time } = useFormats()
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
  )
  const offlineSince = useOfflineSince()
  const items: FlashbarProps.MessageDefinition[] = shown.map(({ id, type, header, text }) => ({
    id,
    type,
    header,
    content: text,
    ariaRole: type === 'success' || type === 'info' ? 'status' : 'alert',
    dismissible: true,
    dismissLabel: shell.close,
    onDismiss: () => dismiss(id),
  }))
  if (offlineSince !== null) {
    items.unshift({ id: 'offline', type: 'warning', content: shell.offline(time(offlineSince)) })
  }
  if (useNewVersion()) {
    items.unshift({
      id: 'new-version',
      type: 'info',
      content: shell.newVersion.text,
      buttonText: shell.newVersion.load,
      onButtonClick: () => location.reload(),
    })
  }
  return <Flashbar items={items} stackItems={items.length > 3} />
}
