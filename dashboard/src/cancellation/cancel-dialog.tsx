import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type SupportRequestCancellationData, supportRequestCancellation } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import { SafeDialog } from '../order/safe-dialog.tsx'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useTexts } from '../texts/use-texts.tsx'

type Reason = NonNullable<SupportRequestCancellationData['body']['reason']>['code']

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onClose: () => void
}

/** Ends what has not shipped. The money of it becomes a refund by itself. */
export default function CancelDialog({ order, brandOrder, onClose }: Props) {
  const { acting, states, refund } = useTexts()
  const { cancel: texts } = acting
  const [reason, setReason] = useState<Reason>('customer_request')
  const { state, send, checkAgain } = useSafeSend(async (code: Reason, key: string) =>
    supportRequestCancellation({
      path: { orderId: order.id },
      body: { brandOrderId: brandOrder.id, reason: { code } },
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    }),
  )
  const reasons = Object.entries(states.reason).map(([value, label]) => ({ value, label }))
  return (
    <SafeDialog
      title={texts.title(brandName(brandOrder))}
      confirm={texts.confirm}
      canConfirm
      state={state}
      done={{ header: texts.done, text: texts.doneText }}
      orderId={order.id}
      onConfirm={() => send(reason)}
      onCheckAgain={checkAgain}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.text(brandName(brandOrder))}</Box>
        <Box>{texts.money}</Box>
        <FormField label={refund.why}>
          <Select
            options={reasons}
            selectedOption={reasons.find(({ value }) => value === reason) ?? null}
            onChange={({ detail }) => setReason(detail.selectedOption.value as Reason)}
          />
        </FormField>
      </SpaceBetween>
    </SafeDialog>
  )
}
