import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useState } from 'react'
import { type SupportRequestCancellationData, supportRequestCancellation } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useTexts } from '../texts/use-texts.tsx'

type Reason = NonNullable<SupportRequestCancellationData['body']['reason']>['code']

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** What can be done once it is asked for. */
  readonly after: ReactNode
  readonly onClose: () => void
}

/** Ends what has not shipped. The money of it becomes a refund by itself. */
export default function CancelDialog({ order, brandOrder, after, onClose }: Props) {
  const { acting, states, refund } = useTexts()
  const { cancel: texts } = acting
  const [reason, setReason] = useState<Reason>('customer_request')
  const sending = useSafeSend(async (code: Reason, key: string) =>
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
      sending={sending}
      done={{ header: texts.done, text: texts.doneText, action: after }}
      orderId={order.id}
      onConfirm={() => sending.send(reason)}
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
