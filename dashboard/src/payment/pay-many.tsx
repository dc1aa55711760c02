import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { type OwedPayment, PaymentsDialog } from './payments-dialog.tsx'
import { paymentsTexts } from './payments-texts.ts'

/** Records the selected refunds as paid. */
export default function PayMany({ payments }: { payments: readonly OwedPayment[] }) {
  const texts = useOwnTexts(paymentsTexts)
  // Those that were selected when it began: what is paid leaves the list.
  const [begun, setBegun] = useState<readonly OwedPayment[] | null>(null)
  const isEmpty = payments.length === 0
  return (
    <>
      <Button
        variant="primary"
        disabled={isEmpty}
        {...(isEmpty ? { disabledReason: texts.none } : {})}
        onClick={() => setBegun(payments)}
      >
        {isEmpty ? texts.button : `${texts.button} (${payments.length})`}
      </Button>
      {begun !== null && <PaymentsDialog payments={begun} onClose={() => setBegun(null)} />}
    </>
  )
}
