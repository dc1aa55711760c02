import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useRef } from 'react'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { Stepper } from '../order/stepper.tsx'
import { reasonOptions } from '../settings/own-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { minorUnitsOf } from '../texts/money.ts'
import { useFormats, useLanguage, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { refundTexts } from './refund-texts.ts'
import { allOf, ofReturn, type Refundable, type RefundDraft } from './refundable.ts'

interface Props {
  readonly draft: RefundDraft
  readonly refundable: Refundable
  readonly brandOrder: ShownBrandOrder
  readonly currency: string
  readonly isFrozen: boolean
  readonly onChange: (draft: RefundDraft) => void
}

/** Lines with steppers, shipping, fees, goodwill, and the reason. */
export function RefundForm({ draft, refundable, brandOrder, currency, isFrozen, onChange }: Props) {
  const { refund: texts } = useTexts()
  const { money } = useFormats()
  const set = (changes: Partial<RefundDraft>) => onChange({ ...draft, ...changes })
  const reasons = reasonOptions(useSettings().reasons?.refund, texts.reasons, useLanguage(), 'returned')
  const received = brandOrder.returns.find(({ status }) => status === 'received')
  const own = useOwnTexts(refundTexts)
  const level = brandOrder.brand?.capabilities.refund.level
  const isWhole = level === 'order'
  const takesGoodwill = level !== 'order' && level !== 'line'
  const only = (part: Partial<RefundDraft>) =>
    set({ quantities: {}, shipping: false, fees: false, goodwill: '', ...part })
  const goodwill = useRef<InputProps.Ref>(null)
  const isWrong = draft.goodwill.trim() !== '' && minorUnitsOf(draft.goodwill, currency) === null
  return (
    <SpaceBetween size="l">
      <FormField label={texts.what} stretch>
        <SpaceBetween size="s">
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={isFrozen} onClick={() => set(allOf(refundable))}>
              {texts.all}
            </Button>
            {received !== undefined && (
              <Button disabled={isFrozen} onClick={() => set(ofReturn(brandOrder, received.id))}>
                {texts.cameBack}
              </Button>
            )}
            {refundable.shipping > 0 && !isWhole && (
              <Button disabled={isFrozen} onClick={() => only({ shipping: true })}>
                {own.shippingOnly}
              </Button>
            )}
            {takesGoodwill && (
              <Button
                disabled={isFrozen}
                onClick={() => {
                  only({
                    reason: draft.reason ?? (reasons.some(({ value }) => value === 'goodwill') ? 'goodwill' : null),
                  })
                  goodwill.current?.focus()
                }}
              >
                {own.goodwillOnly}
              </Button>
            )}
          </SpaceBetween>
          {isWhole && <Box color="text-body-secondary">{own.wholeOnly(brandName(brandOrder))}</Box>}
          {refundable.lines.map(({ lineId, title, most }) => (
            <Stepper
              key={lineId}
              title={title}
              count={draft.quantities[lineId] ?? 0}
              most={most}
              isFrozen={isFrozen || isWhole}
              onChange={(count) => set({ quantities: { ...draft.quantities, [lineId]: count } })}
            />
          ))}
          {refundable.shipping > 0 && (
            <Checkbox
              checked={draft.shipping}
              disabled={isFrozen || isWhole}
              onChange={({ detail }) => set({ shipping: detail.checked })}
            >
              {texts.shipping(money(refundable.shipping, currency))}
            </Checkbox>
          )}
          {refundable.fees > 0 && (
            <Checkbox
              checked={draft.fees}
              disabled={isFrozen || isWhole}
              onChange={({ detail }) => set({ fees: detail.checked })}
            >
              {texts.fees(money(refundable.fees, currency))}
            </Checkbox>
          )}
        </SpaceBetween>
      </FormField>
      <FormField
        label={texts.goodwill}
        description={takesGoodwill ? texts.goodwillText(currency) : own.noGoodwill(brandName(brandOrder))}
        {...(isWrong ? { errorText: texts.goodwillWrong } : {})}
      >
        <Input
          ref={goodwill}
          inputMode="decimal"
          value={draft.goodwill}
          disabled={isFrozen || !takesGoodwill}
          onChange={({ detail }) => set({ goodwill: detail.value })}
        />
      </FormField>
      <FormField label={texts.why}>
        <Select
          selectedOption={reasons.find(({ value }) => value === draft.reason) ?? null}
          options={reasons}
          placeholder={texts.choose}
          disabled={isFrozen}
          onChange={({ detail }) => set({ reason: detail.selectedOption.value ?? null })}
        />
      </FormField>
    </SpaceBetween>
  )
}
