import type { Address } from '../../orders/fields.ts'
import type { BillingAddress } from '../../vault/envelope-content.ts'
import type { SupportFile } from '../../vault/open-support-file.ts'
import type { CustomerDetails } from './customer-answer.ts'
import { type MaskKind, mask } from './mask.ts'

/** How one value is shown. */
type Show<Shown> = (kind: MaskKind, value: string) => Shown

export function maskedDetails(file: SupportFile): CustomerDetails<{ masked: string }> {
  return shown(file, (kind, value) => ({ masked: mask(kind, value) }))
}

export function revealedDetails(file: SupportFile): CustomerDetails<{ value: string }> {
  return shown(file, (_, value) => ({ value }))
}

function shown<Shown>({ content, changedAddresses }: SupportFile, show: Show<Shown>): CustomerDetails<Shown> {
  const orNull = (kind: MaskKind, value: string | null) => (value === null ? null : show(kind, value))
  const addressOrNull = (address: Address | BillingAddress | null) =>
    address === null ? null : shownAddress(address, show)
  const { customer, payment } = content
  return {
    customer: {
      email: show('email', customer.email),
      firstName: orNull('text', customer.firstName),
      lastName: orNull('text', customer.lastName),
      phone: orNull('phone', customer.phone),
      locale: customer.locale,
      taxIds: customer.taxIds.map(({ type, value }) => ({ type, value: show('whole', value) })),
      consents: customer.consents.map(({ brandId, channel, granted, at }) => ({ brandId, channel, granted, at })),
    },
    shippingAddress: addressOrNull(content.shippingAddress),
    billingAddress: addressOrNull(content.billingAddress),
    changedAddresses: changedAddresses.map(({ addressChangeId, brandId, shippingAddress }) => ({
      addressChangeId,
      brandId,
      shippingAddress: shownAddress(shippingAddress, show),
    })),
    attributes: Object.entries(content.attributes).flatMap(([lineId, attributes]) =>
      attributes.map(({ name, value }) => ({ lineId, name, value: show('whole', value) })),
    ),
    payment:
      payment === null
        ? null
        : { provider: payment.provider, token: show('whole', payment.token), last4: payment.last4 },
    giftMessage: orNull('whole', content.giftMessage),
    deliveryNote: orNull('whole', content.deliveryNote),
  }
}

function shownAddress<Shown>(address: Address | BillingAddress, show: Show<Shown>) {
  const text = (value: string | null) => (value === null ? null : show('text', value))
  return {
    firstName: text(address.firstName),
    lastName: text(address.lastName),
    company: text(address.company),
    address1: text(address.address1),
    address2: text(address.address2),
    city: text(address.city),
    region: text(address.region),
    postalCode: text(address.postalCode),
    country: address.country,
    phone: address.phone === null ? null : show('phone', address.phone),
  }
}
