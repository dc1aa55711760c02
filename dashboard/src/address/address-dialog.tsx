import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect, useState } from 'react'
import { type SupportRequestAddressChangeData, supportRequestAddressChange } from '../api'
import type { Problem } from '../asking/failure.ts'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { AddressForm, type ShownFaults } from './address-form.tsx'
import { addressTexts } from './address-texts.ts'
import { addressFaults, addressOf, emptyAddress, fieldOfPointer } from './check-address.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** What can be done once it is asked for. */
  readonly after: ReactNode
  readonly onClose: () => void
}

type Address = SupportRequestAddressChangeData['body']['shippingAddress']

/** Asks a brand to ship elsewhere. Faults stand at their fields, those of the form as those of the API. */
export default function AddressDialog({ order, brandOrder, after, onClose }: Props) {
  const texts = useOwnTexts(addressTexts)
  const name = brandName(brandOrder)
  const { draft, change, forget, startAfresh } = useDraft(`address ${brandOrder.id}`, emptyAddress)
  const [isTried, setTried] = useState(false)
  const sending = useSafeSend(`address ${brandOrder.id}`, async (shippingAddress: Address, key: string) =>
    supportRequestAddressChange({
      path: { orderId: order.id },
      body: { brandOrderId: brandOrder.id, shippingAddress },
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    }),
  )
  const { state } = sending
  const isDone = state.name === 'done'
  useEffect(() => {
    if (isDone) forget()
  }, [isDone, forget])

  const own = addressFaults(draft)
  const told = state.name === 'refused' ? faultsOf(state.problem) : {}
  const send = () => {
    setTried(true)
    if (Object.keys(own).length === 0) sending.send(addressOf(draft) as Address)
    else focusFirstFault()
  }
  const isAtFields = Object.keys(told).length > 0
  useEffect(() => {
    if (isAtFields) focusFirstFault()
  }, [isAtFields])
  return (
    <SafeDialog
      size="large"
      title={texts.title(name)}
      confirm={texts.confirm}
      canConfirm
      sending={sending}
      onStartAfresh={startAfresh}
      hidesRefusal={isAtFields}
      done={{ header: texts.done, text: texts.doneText, action: after }}
      orderId={order.id}
      onConfirm={send}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{texts.text(name)}</Box>
        <AddressForm draft={draft} faults={{ ...told, ...(isTried ? own : {}) }} served={null} onChange={change} />
        <Box color="text-body-secondary" fontSize="body-s">
          {texts.sealed}
        </Box>
      </SpaceBetween>
    </SafeDialog>
  )
}

/** The API’s faults by field. */
function faultsOf({ errors }: Problem): ShownFaults {
  const placed = errors.flatMap(({ code, pointer, detail }) => {
    const field = fieldOfPointer(pointer)
    return field === null ? [] : [[field, { code, detail }] as const]
  })
  return Object.fromEntries(placed)
}

/** After the faults are on the screen. */
function focusFirstFault(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus(), 50)
}
