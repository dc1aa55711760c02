import {
  type InvalidOrder,
  type ValidatedOrder,
  type ValidationContext,
  validateOrderRequest,
} from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { contractExample } from '../contract-example.ts'

export const brand = { enabled: true, currencies: null, countries: null }
export const context: ValidationContext = {
  orderId: 'ord_1',
  brands: new Map([
    ['aurora', brand],
    ['borealis', brand],
  ]),
  paymentRequired: true,
  now: new Date('2026-11-22T18:00:00.000Z'),
}

/** The contract's example as plain JSON, to be broken at will. */
export type Json = Record<string, unknown>
export const example = () => contractExample() as unknown as Json
export const withFields = (fields: Json): Json => ({ ...example(), ...fields })
export const without = (...names: string[]): Json => {
  return Object.fromEntries(Object.entries(example()).filter(([name]) => !names.includes(name)))
}
export const withAddress = (fields: Json) =>
  withFields({ shippingAddress: { ...contractExample().shippingAddress, ...fields } })
export const withCustomer = (fields: Json) => withFields({ customer: { ...contractExample().customer, ...fields } })
export const withLine = (fields: Json) => {
  const [first, ...others] = contractExample().lines
  return withFields({ lines: [{ ...first, ...fields }, ...others] })
}

export function isInvalid(result: ValidatedOrder | InvalidOrder): result is InvalidOrder {
  return 'faults' in result
}

export function faultsOf(body: unknown, changes: Partial<ValidationContext> = {}): string[] {
  const result = validateOrderRequest(body, { ...context, ...changes })
  return isInvalid(result) ? result.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []
}
