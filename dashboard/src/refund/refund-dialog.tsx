import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Grid from '@cloudscape-design/components/grid'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { RefundAmounts } from './refund-amounts.tsx'
import { bodyOf, type RefundBody } from './refund-body.ts'
import { RefundForm } from './refund-form.tsx'
import { RefundOutcome } from './refund-outcome.tsx'
import { emptyDraft, ofReturn, type RefundDraft, refundableOf } from './refundable.ts'
import { sendRefund } from './send-refund.ts'
import { usePreview } from './use-preview.ts'

export interface RefundDialogProps {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Of the return whose goods came back. */
  readonly returnId: string | null
  readonly onClose: () => void
}

/** What, how much, why: the amount is always the API's, and the API refuses when it comes to another one. */
export default function RefundDialog({ order, brandOrder, returnId, onClose }: RefundDialogProps) {
  const { refund: texts, shell } = useTexts()
  const { money } = useFormats()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<RefundDraft>({ ...emptyDraft, ...ofReturn(brandOrder, returnId) })
  const refundable = refundableOf(brandOrder)
  const body = bodyOf(draft, refundable, { brandOrderId: brandOrder.id, currency: order.currency })
  const preview = usePreview(order.id, body)
  const { state, send, checkAgain } = useSafeSend<RefundBody, unknown>((sent, key) => sendRefund(order.id, sent, key))
  const total = preview.amounts?.total ?? null
  const canSend = body !== null && draft.reason !== null && preview.isCurrent && total !== null

  const { name } = state
  const refreshPreview = preview.again
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome.
  useEffect(() => {
    if (name === 'done' || name === 'refused') void queries.invalidateQueries({ queryKey: ['order', order.id] })
    if (name === 'refused') refreshPreview()
  }, [name])

  const isOver = name === 'done'
  // While nobody knows whether it arrived, the form is what was sent, and is not changed.
  const isFrozen = name === 'sending' || name === 'unknown' || isOver
  return (
    <Modal
      visible
      size="large"
      header={texts.title(brandName(brandOrder))}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {!isOver && (
              <Button variant="link" onClick={onClose}>
                {shell.cancel}
              </Button>
            )}
            {isOver ? (
              <Button variant="primary" onClick={onClose}>
                {texts.outcome.close}
              </Button>
            ) : (
              name !== 'unknown' && (
                <Button
                  variant="primary"
                  loading={name === 'sending'}
                  loadingText={texts.sending}
                  disabled={!canSend}
                  onClick={() => canSend && send({ ...body, expectedTotal: total })}
                >
                  {total === null ? texts.confirmNothing : texts.confirm(money(total, order.currency))}
                </Button>
              )
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        <RefundOutcome
          state={state}
          total={total}
          currency={order.currency}
          payer={preview.amounts?.returnedBy ?? null}
          brand={brandName(brandOrder)}
          onCheckAgain={checkAgain}
        />
        {!isOver && (
          <Grid gridDefinition={[{ colspan: { default: 12, xs: 7 } }, { colspan: { default: 12, xs: 5 } }]}>
            <fieldset className="plain" disabled={isFrozen}>
              <RefundForm
                draft={draft}
                refundable={refundable}
                brandOrder={brandOrder}
                currency={order.currency}
                isFrozen={isFrozen}
                onChange={setDraft}
              />
            </fieldset>
            <RefundAmounts preview={preview} refundable={refundable} order={order} brand={brandName(brandOrder)} />
          </Grid>
        )}
        {preview.error !== null && name === 'idle' && <PreviewFault error={preview.error} />}
      </SpaceBetween>
    </Modal>
  )
}

function PreviewFault({ error }: { error: unknown }) {
  const { shell } = useTexts()
  const detail = typeof error === 'object' && error !== null ? Reflect.get(error, 'detail') : null
  return <Alert type="warning">{typeof detail === 'string' ? detail : shell.failed.unknown}</Alert>
}
