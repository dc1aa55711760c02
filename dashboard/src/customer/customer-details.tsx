import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import { Copyable } from '../order/copyable.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { addressLines, type Details, nameOf, textOf } from './details.ts'

/** Name, contact, addresses. Links to write or call exist only for values in clear. */
export function CustomerDetails({ details, customerId }: { details: Details; customerId: string | null }) {
  const { customer: texts } = useTexts()
  const { locale } = useFormats()
  const { customer, shippingAddress, billingAddress, changedAddresses, payment, giftMessage, deliveryNote } = details
  const phone = textOf(customer.phone)
  const isClear = 'value' in customer.email
  const pair = (label: string, value: React.ReactNode) => ({ label, value })
  const lines = (address: NonNullable<typeof shippingAddress>) => (
    <div className="lines">{addressLines(address, locale).join('\n')}</div>
  )
  return (
    <KeyValuePairs
      columns={1}
      items={[
        pair(texts.name, nameOf(customer)),
        pair(
          texts.email,
          <Contact scheme="mailto" text={textOf(customer.email)} isClear={isClear} what={texts.email} />,
        ),
        ...(phone === ''
          ? []
          : [pair(texts.phone, <Contact scheme="tel" text={phone} isClear={isClear} what={texts.phone} />)]),
        ...(shippingAddress === null ? [] : [pair(texts.shipsTo, lines(shippingAddress))]),
        ...changedAddresses.map((one) => pair(`${texts.changed} (${one.brandId})`, lines(one.shippingAddress))),
        ...(billingAddress === null ? [] : [pair(texts.billing, lines(billingAddress))]),
        ...(payment === null ? [] : [pair(texts.payment, texts.paymentText(payment.provider, payment.last4))]),
        ...(giftMessage === null ? [] : [pair(texts.giftMessage, textOf(giftMessage))]),
        ...(deliveryNote === null ? [] : [pair(texts.deliveryNote, textOf(deliveryNote))]),
        ...(customerId === null
          ? []
          : [pair(texts.customerId, <Copyable value={customerId} what={texts.customerId} />)]),
      ]}
    />
  )
}

function Contact(props: { scheme: 'mailto' | 'tel'; text: string; isClear: boolean; what: string }) {
  if (!props.isClear) return props.text
  return (
    <>
      <Link href={`${props.scheme}:${props.text}`}>{props.text}</Link>{' '}
      <Copyable value={props.text} what={props.what} hidesText />
    </>
  )
}
