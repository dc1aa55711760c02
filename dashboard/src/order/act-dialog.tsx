import Button from '@cloudscape-design/components/button'
import { lazy, Suspense } from 'react'
import { suggestedMacro } from '../reply/suggest-macro.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { brandName } from './brand-name.ts'
import type { OrderAct } from './order-act.ts'
import type { ShownOrder } from './shown-order.ts'

const RefundDialog = lazy(() => import('../refund/refund-dialog.tsx'))
const ReturnDialog = lazy(() => import('../return/return-dialog.tsx'))
const CancelDialog = lazy(() => import('../cancellation/cancel-dialog.tsx'))
const AddressDialog = lazy(() => import('../address/address-dialog.tsx'))
const AttentionDialog = lazy(() => import('../brand-order/attention-dialog.tsx'))
const PaymentDialog = lazy(() => import('../payment/payment-dialog.tsx'))
const ContactDialog = lazy(() => import('../contact/contact-dialog.tsx'))
const InsightDialog = lazy(() => import('../insight/insight-dialog.tsx'))
const ReplyDialog = lazy(() => import('../reply/reply-dialog.tsx'))

interface Props {
  readonly order: ShownOrder
  readonly act: OrderAct
  /** Of the customer, while it is shown. */
  readonly firstName: string | null
  readonly onAct: (act: OrderAct) => void
  readonly onClose: () => void
}

/** The dialog of what somebody began; each is loaded when it is needed. */
export function ActDialog({ order, act, firstName, onAct, onClose }: Props) {
  const { shell } = useTexts()
  // The order is read again while the dialog is open.
  const brandOrder = order.brandOrders.find(({ id }) => id === act.brandOrder.id) ?? act.brandOrder
  const owed = brandOrder.refunds.find(({ id }) => id === act.subjectId)
  const common = { order, brandOrder, onClose }
  const reply = (macroId: string) => (
    <Button onClick={() => onAct({ name: 'reply', brandOrder, subjectId: macroId })}>{shell.shortcuts.reply}</Button>
  )
  return (
    <Suspense>
      {act.name === 'refund' && <RefundDialog {...common} returnId={act.subjectId} after={reply('refund_started')} />}
      {act.name === 'return' && <ReturnDialog {...common} after={reply('return_started')} />}
      {act.name === 'cancel' && <CancelDialog {...common} after={reply('cancelled')} />}
      {act.name === 'address_change' && <AddressDialog {...common} after={reply(suggestedMacro(brandOrder))} />}
      {act.name === 'retry' && <AttentionDialog {...common} what="retry" />}
      {act.name === 'resolve_attention' && <AttentionDialog {...common} what="settle" />}
      {act.name === 'contact_brand' && <ContactDialog {...common} isReminder={false} />}
      {act.name === 'remind_brand' && <ContactDialog {...common} isReminder />}
      {act.name === 'insight' && (
        <InsightDialog
          brand={{
            brandId: brandOrder.brandId,
            name: brandName(brandOrder),
            capabilities: brandOrder.brand?.capabilities ?? null,
          }}
          onClose={onClose}
        />
      )}
      {act.name === 'reply' && <ReplyDialog {...common} macroId={act.subjectId} firstName={firstName} />}
      {act.name === 'record_payment' && owed !== undefined && (
        <PaymentDialog
          orderId={order.id}
          externalId={order.externalId}
          brand={brandName(brandOrder)}
          refund={owed}
          after={reply('refund_paid')}
          onClose={onClose}
        />
      )}
    </Suspense>
  )
}
