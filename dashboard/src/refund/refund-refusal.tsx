import Alert from '@cloudscape-design/components/alert'
import Link from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'
import type { Problem } from '../asking/failure.ts'
import type { ShownBrandOrder, ShownRefund } from '../order/shown-order.ts'
import { ProblemFaults } from '../safety/problem-faults.tsx'
import { ProblemText } from '../safety/problem-text.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { HandOver } from './hand-over.tsx'
import { refundTexts } from './refund-texts.ts'

interface Props {
  readonly problem: Problem
  readonly orderId: string
  readonly brandOrder: ShownBrandOrder
  readonly currency: string
  /** Of the preview that was agreed to. */
  readonly agreed: number | null
  /** Refunds that were not there when the form was opened. */
  readonly meanwhile: readonly ShownRefund[]
  /** What an administrator is told, where it is above a limit. */
  readonly noteAbove: (limit: string) => string
}

/** Faults of pieces, shipping and fees that others have refunded meanwhile. */
const TOO_MUCH: readonly string[] = ['too_many', 'too_much']

/** Why a refund was not made, and what can be done. The form is kept, with new bounds and amounts. */
export function RefundRefusal(props: Props) {
  const { outcome } = useTexts().refund
  const texts = useOwnTexts(refundTexts)
  const { money } = useFormats()
  const { problem, currency, agreed, brandOrder } = props
  const { code, fields } = problem
  if (code === 'state_conflict' && typeof fields.total === 'number') {
    const now = money(fields.total, currency)
    const header = agreed === null ? outcome.changed : texts.changed(money(agreed, currency), now)
    return told(header, outcome.changedText, <Meanwhile {...props} />)
  }
  const isTooMuch = code === 'exceeds_refundable' || problem.errors.some((fault) => TOO_MUCH.includes(fault.code))
  if (isTooMuch) return told(outcome.exceeds, outcome.exceedsText, <Meanwhile {...props} />)
  if (code === 'refund_limit_exceeded') {
    const limit = typeof fields.limit === 'number' ? money(fields.limit, currency) : null
    const header = limit === null ? outcome.limit : `${outcome.limit}: ${limit}`
    return told(header, outcome.limitText, <HandOver orderId={props.orderId} note={props.noteAbove(limit ?? '')} />)
  }
  return (
    <Alert type="error" header={outcome.refused}>
      <ProblemText problem={problem} />
      <ProblemFaults problem={problem} />
      {code === 'capability_not_supported' && <Contact brandOrder={brandOrder} />}
    </Alert>
  )
}

function told(header: string, text: string, more: ReactNode) {
  return (
    <Alert type="warning" header={header}>
      <div>{text}</div>
      {more}
    </Alert>
  )
}

function Meanwhile({ meanwhile, currency }: Props) {
  const texts = useOwnTexts(refundTexts)
  const { money, time } = useFormats()
  if (meanwhile.length === 0) return null
  return (
    <div>
      {texts.meanwhile}{' '}
      {meanwhile.map(({ total, requestedAt }) => texts.one(money(total, currency), time(requestedAt))).join('; ')}
    </div>
  )
}

function Contact({ brandOrder: { brand } }: Pick<Props, 'brandOrder'>) {
  const texts = useOwnTexts(refundTexts)
  const email = brand?.support.email ?? null
  if (brand === null || email === null) return null
  return (
    <div>
      {texts.contact(brand.name)} <Link href={`mailto:${email}`}>{email}</Link>
    </div>
  )
}
