import { lazy, Suspense } from 'react'
import type { OrderAct } from './order-act.ts'
import type { ShownOrder } from './shown-order.ts'

const RefundDialog = lazy(() => import('../refund/refund-dialog.tsx'))
const ReturnDialog = lazy(() => import('../return/return-dialog.tsx'))
const CancelDialog = lazy(() => import('../cancellation/cancel-dialog.tsx'))
const AttentionDialog = lazy(() => import('../brand-order/attention-dialog.tsx'))
const PaymentDialog = lazy(() => import('../payment/payment-dialog.tsx'))

/** The dialog of what somebody began; each is loaded when it is needed. */
export function ActDialog({ order, act, onClose }: { order: ShownOrder; act: OrderAct; onClose: () => void }) {
  // The order is read again while the dialog is open.
  const brandOrder = order.brandOrders.find(({ id }) => id === act.brandOrder.id) ?? act.brandOrder
  const owed = brandOrder.refunds.find(({ id }) => id === act.subjectId)
  const common = { order, brandOrder, onClose }
  return (
    <Suspense>
      {act.name === 'refund' && <RefundDialog {...common} returnId={act.subjectId} />}
      {act.name === 'return' && <ReturnDialog {...common} />}
      {act.name === 'cancel' && <CancelDialog {...common} />}
      {act.name === 'retry' && <AttentionDialog {...common} what="retry" />}
      {act.name === 'resolve_attention' && <AttentionDialog {...common} what="settle" />}
      {act.name === 'record_payment' && owed !== undefined && (
        <PaymentDialog orderId={order.id} refund={owed} onClose={onClose} />
      )}
    </Suspense>
  )
}
