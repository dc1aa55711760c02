import type { OrderInput } from './order.ts'
import { provinceCodes } from './province-codes.ts'

/** A refusal that Shopify words as `userErrors`. */
export class UserFault extends Error {
  readonly code: string | null
  readonly field: readonly string[]
  constructor(message: string, code: string | null = 'INVALID', field: readonly string[] = []) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** The settings of a shop that its rules depend on. */
export interface ShopRules {
  readonly currency: string
  /** Numbers that the shop refuses though they look like some: not assigned, or not accepted any more. */
  readonly refusedPhones: ReadonlySet<string>
}

type Address = { provinceCode?: string | null; countryCode?: string | null; phone?: string | null }

export function checkOrderInput(input: OrderInput, rules: ShopRules): void {
  if (input.currency !== rules.currency) {
    throw new UserFault('Currency must be the currency of the shop', 'INVALID', ['order', 'currency'])
  }
  checkPhone(input.phone, ['order', 'phone'], rules)
  for (const name of ['shippingAddress', 'billingAddress']) checkAddress(input[name], ['order', name], rules)
  for (const [index, { sku }] of input.lineItems.entries()) {
    if (sku !== undefined && sku.length > 255) {
      throw new UserFault('Sku is too long', 'INVALID', ['order', 'lineItems', `${index}`, 'sku'])
    }
  }
}

/** Shopify has codes of its own for provinces, and none for countries without them. */
export function checkAddress(given: unknown, path: readonly string[], rules: ShopRules): void {
  if (given === undefined || given === null) return
  const { provinceCode, countryCode, phone } = given as Address
  const codes = provinceCodes[countryCode ?? '']?.trim().split(/\s+/) ?? []
  if (provinceCode != null && !codes.includes(provinceCode)) {
    throw new UserFault('Province is not valid', 'INVALID', [...path, 'provinceCode'])
  }
  checkPhone(phone, [...path, 'phone'], rules)
}

function checkPhone(phone: unknown, path: readonly string[], { refusedPhones }: ShopRules): void {
  if (typeof phone !== 'string') return
  if (!/^\+[1-9]\d{6,14}$/.test(phone) || refusedPhones.has(phone)) {
    throw new UserFault('Phone is invalid', 'INVALID', path)
  }
}

/** Orders that a development store takes a minute. */
const ORDERS_A_MINUTE = 5

/** `created`: when the shop's orders were created, in milliseconds. */
export function checkOrdersAMinute(created: readonly number[], now: number): void {
  if (created.filter((at) => at > now - 60_000).length >= ORDERS_A_MINUTE) {
    throw new UserFault('Too many attempts. Please try again later.', null)
  }
}
