import Alert from '@cloudscape-design/components/alert'
import type { Problem } from '../asking/failure.ts'
import { ProblemText } from '../safety/problem-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'

/** Why a refund was not made, and what can be done. The form is kept, with new bounds and amounts. */
export function RefundRefusal({ problem }: { problem: Problem }) {
  const { outcome } = useTexts().refund
  const limit = useLimit(problem)
  const { code } = problem
  if (code === 'state_conflict') return told(outcome.changed, outcome.changedText)
  if (code === 'exceeds_refundable') return told(outcome.exceeds, outcome.exceedsText)
  if (code === 'refund_limit_exceeded') {
    return told(limit === null ? outcome.limit : `${outcome.limit}: ${limit}`, outcome.limitText)
  }
  return (
    <Alert type="error" header={outcome.refused}>
      <ProblemText problem={problem} />
    </Alert>
  )
}

function told(header: string, text: string) {
  return (
    <Alert type="warning" header={header}>
      {text}
    </Alert>
  )
}

function useLimit({ fields }: Problem): string | null {
  const { money } = useFormats()
  const { limit, currency } = fields
  return typeof limit === 'number' && typeof currency === 'string' ? money(limit, currency) : null
}
