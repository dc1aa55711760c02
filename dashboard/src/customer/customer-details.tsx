import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import { Copyable } from '../order/copyable.tsx'
import type { ShownOrder } from '../order/shown-order.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { customerTexts } from './customer-texts.ts'
import { addressLines, type Details, nameOf, textOf } from './details.ts'
import { FindByEmail, OtherOrders } from './other-orders.tsx'

interface Props {
  readonly details: Details
  readonly customerId: string | null
  readonly order: ShownOrder
}

/** Name, contact, addresses. Links to write or call exist only for values in clear. */
export function CustomerDetails({ details, customerId, order }: Props) {
  const { customer: texts } = useTexts()
  const own = useOwnTexts(customerTexts)
  const { locale } = useFormats()
  const titles = new Map(order.brandOrders.flatMap(({ lines }) => lines.map(({ id, title }) => [id, title] as const)))
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
        ...(payment === null
          ? []
          : [
              pair(
                texts.payment,
                <>
                  {texts.paymentText(payment.provider, payment.last4)}
                  {isClear && (
                    <div>
                      <Copyable value={textOf(payment.token)} what={own.paymentId} />
                    </div>
                  )}
                </>,
              ),
            ]),
        ...customer.taxIds.map(({ type, value }) => pair(own.taxId(type), textOf(value))),
        ...(details.attributes.length === 0
          ? []
          : [
              pair(
                own.chosen,
                details.attributes.map(({ lineId, name, value }) => (
                  <div key={`${lineId} ${name}`}>
                    {titles.get(lineId) ?? lineId}, {name}: {textOf(value)}
                  </div>
                )),
              ),
            ]),
        ...(giftMessage === null ? [] : [pair(texts.giftMessage, textOf(giftMessage))]),
        ...(deliveryNote === null ? [] : [pair(texts.deliveryNote, textOf(deliveryNote))]),
        ...(customerId === null
          ? []
          : [pair(texts.customerId, <Copyable value={customerId} what={texts.customerId} />)]),
        ...(customerId !== null
          ? [pair(own.others, <OtherOrders orderId={order.id} customerId={customerId} />)]
          : isClear
            ? [pair(own.others, <FindByEmail email={textOf(customer.email)} />)]
            : []),
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
