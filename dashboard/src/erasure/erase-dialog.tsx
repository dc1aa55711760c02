import Alert from '@cloudscape-design/components/alert'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type RequestDeskErasureData, requestDeskErasure } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { ErasureProof } from './erasure-proof.tsx'
import { erasureTexts } from './erasure-texts.ts'

type Person = RequestDeskErasureData['body']
type Way = 'customerId' | 'email' | 'phone'

/** Erases a person across all storefronts. The number of the order is typed to confirm; the proof is shown. */
export default function EraseDialog({ order, onClose }: { order: ShownOrder; onClose: () => void }) {
  const texts = useOwnTexts(erasureTexts)
  const { customerId } = order
  const [way, setWay] = useState<Way>(customerId === null ? 'email' : 'customerId')
  const [person, setPerson] = useState('')
  const [typed, setTyped] = useState('')
  // It has no key of its own at the API: a repetition does no harm.
  const sending = useSafeSend(
    `erase ${order.id}`,
    async (body: Person) => (await requestDeskErasure({ body, throwOnError: true })).data,
  )
  const body: Person = way === 'customerId' ? { customerId: customerId ?? '' } : { [way]: person.trim() }
  const isComplete = typed.trim() === order.externalId && (way === 'customerId' || person.trim().length >= 5)
  const made = sending.state.name === 'done' ? sending.state.answer : null
  return (
    <SafeDialog
      title={texts.title}
      confirm={texts.button}
      canConfirm={isComplete}
      sending={sending}
      done={{ header: texts.started, text: made === null ? null : <ErasureProof first={made} /> }}
      orderId={order.id}
      onConfirm={() => sending.send(body)}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Alert type="warning">{texts.text}</Alert>
        <FormField label={texts.by}>
          <RadioGroup
            value={way}
            items={[
              ...(customerId === null ? [] : [{ value: 'customerId', label: texts.customerId(customerId) }]),
              { value: 'email', label: texts.email },
              { value: 'phone', label: texts.phone },
            ]}
            onChange={({ detail }) => setWay(detail.value as Way)}
          />
        </FormField>
        {way !== 'customerId' && (
          <FormField
            label={way === 'email' ? texts.emailLabel : texts.phoneLabel}
            {...(way === 'phone' ? { description: texts.phoneText } : {})}
            constraintText={texts.notKept}
          >
            <Input value={person} autoComplete={false} onChange={({ detail }) => setPerson(detail.value)} />
          </FormField>
        )}
        <FormField label={texts.confirm(order.externalId)}>
          <Input value={typed} autoComplete={false} onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
      </SpaceBetween>
    </SafeDialog>
  )
}
