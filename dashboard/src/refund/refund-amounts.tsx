import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { failureOf } from '../asking/failure.ts'
import { Amounts } from '../order/amounts.tsx'
import type { ShownOrder } from '../order/shown-order.ts'
import { ProblemText } from '../safety/problem-text.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { Refundable } from './refundable.ts'
import type { usePreview } from './use-preview.ts'

interface Props {
  readonly preview: ReturnType<typeof usePreview>
  readonly refundable: Refundable
  readonly order: ShownOrder
  readonly brand: string
  /** Whether a refusal of the refund itself is told already. */
  readonly hidesFault: boolean
}

/** How the refund adds up, what is left afterwards, and who pays it. */
export function RefundAmounts({ preview, refundable, order, brand, hidesFault }: Props) {
  const { refund: texts, order: orderTexts } = useTexts()
  const { money } = useFormats()
  const { amounts, isLoading } = preview
  const show = (amount: number) => money(amount, order.currency)
  const names = orderTexts.money
  if (preview.error !== null) {
    return (
      <SpaceBetween size="xs">
        <Box variant="h3">{texts.howMuch}</Box>
        {!hidesFault && <Fault error={preview.error} left={show(refundable.total)} />}
      </SpaceBetween>
    )
  }
  if (amounts === null) {
    return (
      <SpaceBetween size="xs">
        <Box variant="h3">{texts.howMuch}</Box>
        {preview.isAsked ? <Skeleton height="60px" /> : <Box color="text-body-secondary">{texts.empty}</Box>}
      </SpaceBetween>
    )
  }
  const part = (label: string, amount: number) => (amount === 0 ? [] : [{ label, value: show(amount) }])
  const { total } = amounts
  return (
    <div className={isLoading ? 'waiting' : undefined} aria-busy={isLoading}>
      <SpaceBetween size="s">
        <Box variant="h3">{texts.howMuch}</Box>
        <Amounts
          rows={[
            ...part(names.items, amounts.items),
            ...part(names.discount, -amounts.discount),
            ...part(names.shipping, amounts.shipping),
            ...part(names.fees, amounts.fees),
            ...part(order.taxIncluded ? names.taxIncluded : names.tax, amounts.tax),
            ...part(names.goodwill, amounts.goodwill),
            { label: names.total, value: show(total), strong: true },
            { label: texts.left, value: show(refundable.total - total) },
          ]}
        />
        <LiveRegion>
          {amounts.returnedBy === 'platform' ? (
            <Box>
              <b>{texts.payer.noneYet}</b> {texts.payer.platform(show(total))}
            </Box>
          ) : (
            <Box>{texts.payer.brand(show(total), brand)}</Box>
          )}
        </LiveRegion>
      </SpaceBetween>
    </div>
  )
}

/** Why it cannot be refunded as it was chosen. The API’s own sentence has its amounts in minor units. */
function Fault({ error, left }: { error: unknown; left: string }) {
  const { shell, refund } = useTexts()
  const failure = failureOf(error)
  const problem = failure.kind === 'problem' ? failure.problem : null
  const isTooMuch = problem?.code === 'exceeds_refundable'
  return (
    <LiveRegion>
      <Alert type="warning" {...(isTooMuch ? { header: refund.outcome.exceeds } : {})}>
        {isTooMuch ? refund.most(left) : problem === null ? shell.failed.unknown : <ProblemText problem={problem} />}
      </Alert>
    </LiveRegion>
  )
}
