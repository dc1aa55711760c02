import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useEffect } from 'react'
import { type SupportRequestIntegrationData, supportRequestIntegration } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { insightTexts, type Missing } from './insight-texts.ts'
import { missingOf } from './missing-capabilities.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onClose: () => void
}

/** Asks for a deeper integration of the brand, with what it lacks marked beforehand. */
export default function InsightDialog({ order, brandOrder, onClose }: Props) {
  const texts = useOwnTexts(insightTexts)
  const name = brandName(brandOrder)
  const { draft, change, forget } = useDraft(`insight ${brandOrder.brandId}`, {
    missing: missingOf(brandOrder.brand),
    wish: '',
  })
  const sending = useSafeSend(async (body: SupportRequestIntegrationData['body'], key: string) =>
    supportRequestIntegration({ body, headers: { 'Idempotency-Key': key }, throwOnError: true }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  const mark = (one: Missing, isMissing: boolean) => {
    const others = draft.missing.filter((other) => other !== one)
    change({ ...draft, missing: isMissing ? [...others, one] : others })
  }
  return (
    <SafeDialog
      title={texts.title(name)}
      confirm={texts.send}
      canConfirm={draft.wish.trim() !== ''}
      sending={sending}
      done={{ header: texts.done, text: texts.doneText }}
      orderId={order.id}
      onConfirm={() => sending.send({ brandId: brandOrder.brandId, missing: draft.missing, wish: draft.wish.trim() })}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.intro(name)}</Box>
        <FormField label={texts.missing}>
          {Object.entries(texts.capabilities).map(([value, label]) => (
            <Checkbox
              key={value}
              checked={draft.missing.includes(value as Missing)}
              onChange={({ detail }) => mark(value as Missing, detail.checked)}
            >
              {label}
            </Checkbox>
          ))}
        </FormField>
        <FormField label={texts.wish} constraintText={texts.wishText} stretch>
          <Textarea
            rows={4}
            value={draft.wish}
            placeholder={texts.placeholder}
            onChange={({ detail }) => change({ ...draft, wish: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </SafeDialog>
  )
}
