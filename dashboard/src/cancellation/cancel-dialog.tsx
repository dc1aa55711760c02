import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect } from 'react'
import { type SupportRequestCancellationData, supportRequestCancellation } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { Amounts } from '../order/amounts.tsx'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { Stepper } from '../order/stepper.tsx'
import { usePreview } from '../refund/use-preview.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { cancelTexts } from './cancel-texts.ts'
import { cancellableOf, moneyOf, takesLines } from './cancellable.ts'

type Body = SupportRequestCancellationData['body']
type Reason = NonNullable<Body['reason']>['code']

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** What can be done once it is asked for. */
  readonly after: ReactNode
  readonly onClose: () => void
}

interface Draft {
  readonly reason: Reason
  /** Of each line; those that are not named are cancelled as far as they can be. */
  readonly quantities: Readonly<Record<string, number>>
}

/** Ends what has not shipped, or some of it. The money of it becomes a refund by itself. */
export default function CancelDialog({ order, brandOrder, after, onClose }: Props) {
  const { acting, states, refund } = useTexts()
  const { cancel: texts } = acting
  const own = useOwnTexts(cancelTexts)
  const { draft, change, forget, startAfresh } = useDraft<Draft>(`cancel ${brandOrder.id}`, {
    reason: 'customer_request',
    quantities: {},
  })
  const lines = cancellableOf(brandOrder)
  const quantityOf = ({ lineId, most }: (typeof lines)[number]) => Math.min(draft.quantities[lineId] ?? most, most)
  const chosen = lines.map((line) => ({ lineId: line.lineId, quantity: quantityOf(line) }))
  const isAll = lines.every((line) => quantityOf(line) === line.most)
  const isSome = chosen.some(({ quantity }) => quantity > 0)
  const sending = useSafeSend(`cancel ${brandOrder.id}`, async (body: Body, key: string) =>
    supportRequestCancellation({
      path: { orderId: order.id },
      body,
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    }),
  )
  const isDone = sending.state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])
  const reasons = Object.entries(states.reason).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }))
  const send = () =>
    sending.send({
      brandOrderId: brandOrder.id,
      reason: { code: draft.reason },
      ...(isAll ? {} : { lines: chosen.filter(({ quantity }) => quantity > 0) }),
    })
  return (
    <SafeDialog
      title={texts.title(brandName(brandOrder))}
      confirm={texts.confirm}
      canConfirm={isSome}
      sending={sending}
      onStartAfresh={startAfresh}
      done={{ header: texts.done, text: texts.doneText, action: after }}
      orderId={order.id}
      onConfirm={send}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{takesLines(brandOrder) ? own.some(brandName(brandOrder)) : texts.text(brandName(brandOrder))}</Box>
        {takesLines(brandOrder) && (
          <FormField label={own.what} stretch>
            <SpaceBetween size="s">
              {lines.map((line) => (
                <Stepper
                  key={line.lineId}
                  title={line.title}
                  count={quantityOf(line)}
                  most={line.most}
                  onChange={(count) => change({ ...draft, quantities: { ...draft.quantities, [line.lineId]: count } })}
                />
              ))}
            </SpaceBetween>
          </FormField>
        )}
        <FormField label={refund.why}>
          <Select
            options={reasons}
            selectedOption={reasons.find(({ value }) => value === draft.reason) ?? null}
            onChange={({ detail }) => change({ ...draft, reason: detail.selectedOption.value as Reason })}
          />
        </FormField>
        <Money order={order} brandOrder={brandOrder} chosen={chosen} />
        <Box>{texts.money}</Box>
      </SpaceBetween>
    </SafeDialog>
  )
}

/** What goes back for it, by the API’s books. */
function Money(props: {
  order: ShownOrder
  brandOrder: ShownBrandOrder
  chosen: readonly { readonly lineId: string; readonly quantity: number }[]
}) {
  const own = useOwnTexts(cancelTexts)
  const { money } = useFormats()
  const quantities = Object.fromEntries(props.chosen.map(({ lineId, quantity }) => [lineId, quantity]))
  const { amounts, isLoading } = usePreview(props.order.id, moneyOf(props.brandOrder, quantities))
  if (amounts === null) return null
  return (
    <div className={isLoading ? 'waiting' : undefined} aria-busy={isLoading}>
      <Amounts rows={[{ label: own.goesBack, value: money(amounts.total, props.order.currency), strong: true }]} />
    </div>
  )
}
