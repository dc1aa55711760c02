import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { Sending } from '../asking/use-safe-send.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly state: Sending<unknown>
  readonly total: number | null
  readonly currency: string
  readonly payer: 'platform' | 'brand' | null
  readonly brand: string
  readonly onCheckAgain: () => void
}

/** What became of the request, and what comes next. */
export function RefundOutcome({ state, total, currency, payer, brand, onCheckAgain }: Props) {
  const { outcome } = useTexts().refund
  const { money } = useFormats()
  if (state.name === 'unknown') {
    return (
      <Alert type="warning" header={outcome.unknown} action={<Button onClick={onCheckAgain}>{outcome.check}</Button>}>
        {outcome.unknownText}
      </Alert>
    )
  }
  if (state.name === 'done') {
    return (
      <Alert type="success" header={outcome.done(money(total ?? 0, currency))}>
        {payer === 'platform' ? outcome.platform : outcome.brand(brand)}
      </Alert>
    )
  }
  if (state.name !== 'refused') return null
  const { code, detail } = state.problem
  if (code === 'state_conflict')
    return (
      <Alert type="warning" header={outcome.changed}>
        {outcome.changedText}
      </Alert>
    )
  if (code === 'exceeds_refundable')
    return (
      <Alert type="warning" header={outcome.exceeds}>
        {outcome.exceedsText}
      </Alert>
    )
  if (code === 'refund_limit_exceeded') {
    return (
      <Alert type="warning" header={outcome.limit}>
        {outcome.limitText}
      </Alert>
    )
  }
  return (
    <Alert type="error" header={outcome.refused}>
      {detail}
    </Alert>
  )
}
