import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useEffect } from 'react'
import { type ContactBrandData, contactBrand } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { ContactPreview } from './contact-preview.tsx'
import { type ContactTopic, contactTexts } from './contact-texts.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Whether it waits for the brand’s decision. */
  readonly isReminder: boolean
  readonly onClose: () => void
}

interface Draft {
  readonly topic: ContactTopic
  /** As changed by hand; null as it was filled in. */
  readonly message: string | null
}

/** A mail to the brand’s support contact, prefilled from the order. What is sent is logged and in the timeline. */
export default function ContactDialog({ order, brandOrder, isReminder, onClose }: Props) {
  const texts = useOwnTexts(contactTexts)
  const { time } = useFormats()
  const name = brandName(brandOrder)
  const support = brandOrder.brand?.support ?? null
  const { draft, change, forget, startAfresh } = useDraft<Draft>(`contact ${brandOrder.id} ${isReminder}`, {
    topic: isReminder ? 'other' : 'where_is_it',
    message: null,
  })
  const isLate = Date.parse(brandOrder.acceptBy) < Date.now()
  const opening =
    isReminder && draft.topic === 'other'
      ? texts.remind(order.externalId, isLate ? texts.due(time(brandOrder.acceptBy)) : '')
      : texts.openings[draft.topic](order.externalId)
  const message = draft.message ?? opening

  const sending = useSafeSend(`contact ${brandOrder.id}`, async (body: ContactBrandData['body'], key: string) => {
    const path = { orderId: order.id }
    return (await contactBrand({ path, body, headers: { 'Idempotency-Key': key }, throwOnError: true })).data
  })
  const sent = sending.state.name === 'done' ? sending.state.answer : null
  useEffect(() => {
    if (sent !== null) forget()
  }, [sent, forget])
  const options = Object.entries(texts.topics).map(([value, label]) => ({ value, label }))
  return (
    <SafeDialog
      size="large"
      title={texts.title(name)}
      confirm={texts.send}
      canConfirm={support?.email != null && message.trim() !== ''}
      sending={sending}
      onStartAfresh={startAfresh}
      done={{
        header: texts.done,
        text: [texts.doneText(sent?.sentTo ?? ''), ...(sent?.replyTo ? [texts.replies(sent.replyTo)] : [])].join(' '),
      }}
      orderId={order.id}
      onConfirm={() => sending.send({ brandOrderId: brandOrder.id, topic: draft.topic, message: message.trim() })}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        {!support?.email && (
          <Alert type="warning" header={texts.noAddress(name)}>
            {support?.phone ? texts.call(support.phone) : null}
          </Alert>
        )}
        <FormField label={texts.topic}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === draft.topic) ?? null}
            onChange={({ detail }) => change({ topic: detail.selectedOption.value as ContactTopic, message: null })}
          />
        </FormField>
        <FormField label={texts.message} constraintText={texts.messageText} stretch>
          <Textarea rows={8} value={message} onChange={({ detail }) => change({ ...draft, message: detail.value })} />
        </FormField>
        {support?.email && (
          <Box>
            <ContactPreview order={order} brandOrder={brandOrder} address={support.email} />
          </Box>
        )}
      </SpaceBetween>
    </SafeDialog>
  )
}
