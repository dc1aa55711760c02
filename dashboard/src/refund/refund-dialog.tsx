import Checkbox from '@cloudscape-design/components/checkbox'
import Grid from '@cloudscape-design/components/grid'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useDraft } from '../asking/use-draft.ts'
import { isFrozen, useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useSettings } from '../settings/use-settings.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { RefundAmounts } from './refund-amounts.tsx'
import { bodyOf, type RefundBody } from './refund-body.ts'
import { RefundForm } from './refund-form.tsx'
import { RefundRefusal } from './refund-refusal.tsx'
import { emptyDraft, ofReturn, type RefundDraft, refundableOf, within } from './refundable.ts'
import { sendRefund } from './send-refund.ts'
import { useNoteAbove } from './use-note-above.ts'
import { usePreview } from './use-preview.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Of the return whose goods came back. */
  readonly returnId: string | null
  /** What can be done once it is recorded. */
  readonly after: ReactNode
  readonly onClose: () => void
}

/** What, how much, why: the amount is always the API's, and the API refuses when it comes to another one. */
export default function RefundDialog({ order, brandOrder, returnId, after, onClose }: Props) {
  const { refund: texts } = useTexts()
  const { money } = useFormats()
  const brand = brandName(brandOrder)
  const {
    draft: begun,
    change,
    forget,
    startAfresh,
  } = useDraft<RefundDraft>(`refund ${brandOrder.id} ${returnId ?? ''}`, {
    ...emptyDraft,
    ...ofReturn(brandOrder, returnId),
  })
  const refundable = refundableOf(brandOrder)
  const draft = within(refundable, begun)
  const body = bodyOf(draft, refundable, { brandOrderId: brandOrder.id, currency: order.currency })
  const preview = usePreview(order.id, body)
  const sending = useSafeSend(`refund ${brandOrder.id}`, (sent: RefundBody, key) => sendRefund(order.id, sent, key))
  const { name } = sending.state
  const total = preview.amounts?.total ?? null
  const limit = useSettings().refundWarnings?.[order.currency]
  const isLarge = limit !== undefined && total !== null && total > limit
  const [confirmed, setConfirmed] = useState<number | null>(null)
  const isConfirmed = !isLarge || confirmed === total
  const canSend = body !== null && draft.reason !== null && preview.isCurrent && total !== null && isConfirmed

  const agreed = useRef<number | null>(null)
  const knownIds = useRef(brandOrder.refunds.map(({ id }) => id))
  const noteAbove = useNoteAbove(brandOrder, order.currency, total)

  const refreshPreview = preview.again
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome.
  useEffect(() => {
    if (name === 'refused') refreshPreview()
    if (name === 'done') forget()
  }, [name])

  const { outcome } = texts
  const made = sending.state.name === 'done' ? sending.state.answer : null
  return (
    <SafeDialog
      size="large"
      title={texts.title(brand)}
      confirm={total === null ? texts.confirmNothing : texts.confirm(money(total, order.currency))}
      canConfirm={canSend}
      sending={sending}
      onStartAfresh={startAfresh}
      hidesRefusal
      unknown={{ title: outcome.unknown, text: outcome.unknownText }}
      done={{
        header: outcome.done(money(made?.total ?? 0, order.currency)),
        text: made?.returnedBy === 'platform' ? outcome.platform : outcome.brand(brand),
        action: after,
      }}
      orderId={order.id}
      onConfirm={() => {
        if (!canSend) return
        agreed.current = total
        sending.send({ ...body, expectedTotal: total })
      }}
      onClose={onClose}
    >
      <SpaceBetween size="l">
        {sending.state.name === 'refused' && (
          <RefundRefusal
            problem={sending.state.problem}
            orderId={order.id}
            brandOrder={brandOrder}
            currency={order.currency}
            agreed={agreed.current}
            meanwhile={brandOrder.refunds.filter(({ id }) => !knownIds.current.includes(id))}
            noteAbove={(limit) => noteAbove(draft, limit)}
          />
        )}
        <Grid gridDefinition={[{ colspan: { default: 12, xs: 7 } }, { colspan: { default: 12, xs: 5 } }]}>
          <RefundForm
            draft={draft}
            refundable={refundable}
            brandOrder={brandOrder}
            currency={order.currency}
            isFrozen={isFrozen(sending.state)}
            onChange={change}
          />
          <RefundAmounts
            preview={preview}
            refundable={refundable}
            order={order}
            brand={brand}
            hidesFault={name !== 'idle'}
          />
        </Grid>
        {isLarge && (
          <Checkbox
            checked={isConfirmed}
            disabled={isFrozen(sending.state)}
            onChange={({ detail }) => setConfirmed(detail.checked ? total : null)}
          >
            {texts.large(money(limit, order.currency))}
          </Checkbox>
        )}
      </SpaceBetween>
    </SafeDialog>
  )
}
