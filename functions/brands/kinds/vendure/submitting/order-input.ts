import type { Submission } from '../../submission.ts'
import { toShop } from '../money.ts'
import { DRAFT_FOR } from '../names.ts'
import { orderDetails } from './order-details.ts'

/** A submission in the words of Vendure's inputs. Pure, and the same on every try. */
export interface OrderInput {
  readonly customFields: Readonly<Record<string, unknown>>
  readonly lines: readonly { readonly sku: string; readonly input: Readonly<Record<string, unknown>> }[]
  readonly customer: Readonly<Record<string, unknown>>
  readonly shippingAddress: Readonly<Record<string, unknown>> | null
  readonly billingAddress: Readonly<Record<string, unknown>> | null
  /** In the shop's units. */
  readonly total: number
}

/** Null when the shop's money cannot write an amount. */
export function orderInput(submission: Submission, precision: number): OrderInput | null {
  const { currency, taxIncluded, externalId, brandOrderId, customer, shippingAddress, billingAddress } = submission
  const units = (minorUnits: number): number => {
    const written = toShop(minorUnits, currency, precision)
    if (written === null) throw new Unwritable()
    return written
  }
  try {
    const extra = [...submission.shipping.map(net), ...submission.fees]
    const extraPrice = extra.reduce((sum, { amount }) => sum + amount, 0)
    const extraTax = extra.reduce((sum, { tax }) => sum + tax, 0)
    return {
      customFields: {
        [DRAFT_FOR]: brandOrderId,
        diddoPlatformOrder: externalId,
        diddoShippingPrice: units(extraPrice),
        diddoShippingTaxRate: taxRate(extraTax, extraPrice, taxIncluded),
        diddoTaxIncluded: taxIncluded,
        diddoDetails: orderDetails(submission),
      },
      lines: submission.lines.map((line) => ({
        sku: line.sku,
        input: {
          quantity: line.quantity,
          customFields: {
            diddoLineId: line.id,
            diddoUnitPrice: units(line.unitPrice),
            diddoDiscount: units(line.discount),
            diddoTaxRate: taxRate(line.tax, line.unitPrice * line.quantity - line.discount, taxIncluded),
            diddoTaxIncluded: taxIncluded,
            diddoAttributes: line.attributes.map(({ name, value }) => `${name}: ${value}`).join('\n') || null,
          },
        },
      })),
      customer: {
        emailAddress: customer.email,
        // Vendure insists on names.
        firstName: customer.firstName ?? shippingAddress?.firstName ?? '-',
        lastName: customer.lastName ?? shippingAddress?.lastName ?? '-',
        ...(customer.phone === null ? {} : { phoneNumber: customer.phone }),
      },
      shippingAddress: shippingAddress === null ? null : addressInput(shippingAddress, customer.phone),
      billingAddress: billingAddress === null ? null : addressInput(billingAddress, null),
      total: units(submission.totals.total),
    }
  } catch (error) {
    if (error instanceof Unwritable) return null
    throw error
  }
}

class Unwritable extends Error {}

const net = ({ amount, discount, tax }: Submission['shipping'][number]) => ({ amount: amount - discount, tax })

/**
 * In per cent, so fine that Vendure's own rounding of price × rate is our tax to the last unit. Vendure knows no tax
 * beside a price: a tax on nothing is 0 here, and the order's total then shows it.
 */
function taxRate(tax: number, price: number, taxIncluded: boolean): number {
  const base = taxIncluded ? price - tax : price
  return base <= 0 ? 0 : (tax / base) * 100
}

type SubmittedAddress = NonNullable<Submission['shippingAddress'] | Submission['billingAddress']>

/** As `CreateAddressInput`. Vendure has no second phone of an order: the recipient's own, else the customer's. */
export function addressInput(
  address: Omit<SubmittedAddress, 'phone'> & { readonly phone?: string | null },
  customerPhone: string | null,
) {
  const { firstName, lastName, company, address1, address2, city, region, postalCode, country, phone } = address
  const fullName = [firstName, lastName].filter((name) => name !== null).join(' ')
  return {
    fullName,
    company: company ?? '',
    streetLine1: address1 ?? '',
    streetLine2: address2 ?? '',
    city: city ?? '',
    province: region ?? '',
    postalCode: postalCode ?? '',
    countryCode: country,
    phoneNumber: phone ?? customerPhone ?? '',
  }
}
