import Box from '@cloudscape-design/components/box'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { exportsTexts } from './exports-texts.ts'
import type { ListedExport } from './listed-export.ts'

const tones = {
  queued: 'pending',
  running: 'in-progress',
  ready: 'success',
  failed: 'error',
  erased: 'stopped',
} as const

/** How far an export is, and what it could not take. */
export function ExportState({ made: { status, orders, mostOrders, isCut } }: { made: ListedExport }) {
  const texts = useOwnTexts(exportsTexts)
  const { locale } = useFormats()
  const count = orders.toLocaleString(locale)
  return (
    <>
      <StatusIndicator type={tones[status]}>{texts.states[status]}</StatusIndicator>
      {status === 'running' && <div>{texts.written(count)}</div>}
      {status === 'ready' && <div>{texts.orders(count)}</div>}
      {status === 'erased' && <Box fontSize="body-s">{texts.erasedText}</Box>}
      {status === 'failed' && <Box fontSize="body-s">{texts.failedText}</Box>}
      {isCut && <Box fontSize="body-s">{texts.cut(mostOrders.toLocaleString(locale))}</Box>}
    </>
  )
}
