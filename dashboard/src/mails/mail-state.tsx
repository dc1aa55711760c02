import Box from '@cloudscape-design/components/box'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { mailsTexts } from './mails-texts.ts'

export type ShownMail = ShownBrandOrder['mails'][number]

const looks: Readonly<Record<ShownMail['state'], StatusIndicatorProps.Type>> = {
  sending: 'in-progress',
  sent: 'pending',
  delivered: 'success',
  returned: 'error',
  not_sent: 'error',
  skipped: 'stopped',
}

/** How a mail fares, and why where it did not arrive. */
export function MailState({ mail }: { mail: Pick<ShownMail, 'state' | 'outcome' | 'reason'> }) {
  const texts = useOwnTexts(mailsTexts)
  const why = useWhy(mail)
  return (
    <>
      <StatusIndicator type={looks[mail.state]}>{texts.states[mail.state]}</StatusIndicator>
      {why !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {why}
        </Box>
      )}
    </>
  )
}

/** Null where the state says it all. */
export function useWhy({ state, outcome, reason }: Pick<ShownMail, 'state' | 'outcome' | 'reason'>): string | null {
  const texts = useOwnTexts(mailsTexts)
  if (reason !== null && (state === 'not_sent' || state === 'skipped')) return texts.reasons[reason]
  const outcomes: Readonly<Record<string, string>> = texts.outcomes
  return outcome === null ? null : (outcomes[outcome] ?? null)
}
