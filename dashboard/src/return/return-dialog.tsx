import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect } from 'react'
import { supportRequestReturn } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { Stepper } from '../order/stepper.tsx'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { reasonOptions } from '../settings/own-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { type ReturnDraft, returnableOf, returnLines } from './returnable.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** What can be done once it is started. */
  readonly after: ReactNode
  readonly onClose: () => void
}

/** Goods that are to come back, and why. It moves no money, and says so. */
export default function ReturnDialog({ order, brandOrder, after, onClose }: Props) {
  const { return: texts } = useTexts().acting
  const {
    draft,
    change: setDraft,
    forget,
    startAfresh,
  } = useDraft<ReturnDraft>(`return ${brandOrder.id}`, { quantities: {}, reasons: {} })
  const lines = returnLines(draft)
  const sending = useSafeSend(`return ${brandOrder.id}`, async (sent: NonNullable<typeof lines>, key: string) =>
    supportRequestReturn({
      path: { orderId: order.id },
      body: { brandOrderId: brandOrder.id, lines: sent },
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  const reasons = reasonOptions(useSettings().reasons?.return, texts.reasons, useLanguage())
  return (
    <SafeDialog
      title={texts.title(brandName(brandOrder))}
      confirm={texts.confirm}
      canConfirm={lines !== null}
      sending={sending}
      onStartAfresh={startAfresh}
      done={{ header: texts.done, text: texts.doneText, action: after }}
      orderId={order.id}
      onConfirm={() => lines !== null && sending.send(lines)}
      onClose={onClose}
    >
      <SpaceBetween size="l">
        <FormField label={texts.what} stretch>
          <SpaceBetween size="s">
            {returnableOf(brandOrder).map(({ lineId, title, most }) => (
              <SpaceBetween key={lineId} size="xs">
                <Stepper
                  title={title}
                  count={draft.quantities[lineId] ?? 0}
                  most={most}
                  onChange={(count) => setDraft({ ...draft, quantities: { ...draft.quantities, [lineId]: count } })}
                />
                {(draft.quantities[lineId] ?? 0) > 0 && (
                  <Select
                    ariaLabel={texts.why(title)}
                    placeholder={texts.choose}
                    options={reasons}
                    selectedOption={reasons.find(({ value }) => value === draft.reasons[lineId]) ?? null}
                    onChange={({ detail }) =>
                      setDraft({ ...draft, reasons: { ...draft.reasons, [lineId]: detail.selectedOption.value ?? '' } })
                    }
                  />
                )}
              </SpaceBetween>
            ))}
          </SpaceBetween>
        </FormField>
        <WhatHappens brandOrder={brandOrder} />
      </SpaceBetween>
    </SafeDialog>
  )
}

/** From what the brand can do. */
function WhatHappens({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const { return: texts } = useTexts().acting
  const name = brandName(brandOrder)
  const capability = brandOrder.brand?.capabilities.return
  const how =
    capability?.level === 'platform'
      ? texts.byPlatform
      : capability?.label
        ? texts.withLabel(name)
        : texts.byBrand(name)
  return (
    <div>
      <Box variant="h3">{texts.next}</Box>
      <Box>{how}</Box>
      <Box>{texts.noRefund}</Box>
    </div>
  )
}
