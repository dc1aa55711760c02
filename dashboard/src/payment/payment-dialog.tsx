import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect } from 'react'
import { supportCloseRefund } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { isReference } from './reference.ts'

interface Props {
  readonly orderId: string
  /** The order’s number. */
  readonly externalId: string
  readonly brand: string
  readonly refund: { readonly id: string; readonly total: number; readonly currency: string }
  /** What can be done once it is recorded. */
  readonly after?: ReactNode
  readonly onClose: () => void
}

/** Records that the platform paid a refund back. Recording it twice changes nothing. */
export default function PaymentDialog({ orderId, externalId, brand, refund, after, onClose }: Props) {
  const { payment: texts } = useTexts().acting
  const { money } = useFormats()
  const { draft: reference, change: setReference, forget } = useDraft(`payment ${refund.id}`, '')
  const trimmed = reference.trim()
  const isWrong = !isReference(trimmed)
  const amount = money(refund.total, refund.currency)
  const sending = useSafeSend(`payment ${refund.id}`, async (providerReference: string | null) =>
    supportCloseRefund({
      path: { orderId, refundId: refund.id },
      body: { status: 'issued', providerReference },
      throwOnError: true,
    }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  return (
    <SafeDialog
      title={texts.title}
      confirm={texts.confirm(amount)}
      canConfirm={!isWrong}
      sending={sending}
      done={{ header: texts.done, text: texts.doneText, action: after }}
      orderId={orderId}
      onConfirm={() => sending.send(trimmed === '' ? null : trimmed)}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.text(amount, externalId, brand)}</Box>
        <FormField
          label={texts.reference}
          description={texts.referenceText}
          {...(isWrong ? { errorText: texts.wrong } : {})}
        >
          <Input autoFocus value={reference} onChange={({ detail }) => setReference(detail.value)} />
        </FormField>
      </SpaceBetween>
    </SafeDialog>
  )
}
