import * as z from 'zod'
import type { AskVendure, Place } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, type Result, resultSchema } from '../admin-api/error-result.ts'
import { type Failed, objection } from './objection.ts'
import type { OrderInput } from './order-input.ts'

const beginDocument = `mutation FillDraft(
  $orderId: ID!, $order: UpdateOrderInput!, $customerId: ID, $customer: CreateCustomerInput
) {
  order: setDraftOrderCustomFields(orderId: $orderId, input: $order) { id }
  customer: setCustomerForDraftOrder(orderId: $orderId, customerId: $customerId, input: $customer) { ${RESULT} }
}`
const beginSchema = z.object({ customer: resultSchema })

/** Gives a draft its fields and its customer. Null when that is done. */
export async function beginDraft(
  ask: AskVendure,
  orderId: string,
  input: OrderInput,
  customerId: string | null,
  place: Place,
): Promise<Failed | null> {
  const order = { id: orderId, customFields: input.customFields }
  const variables = { orderId, order, customerId, customer: customerId === null ? input.customer : null }
  const begun = await ask(beginDocument, variables, beginSchema, place)
  if (!begun.ok) return { failed: begun.unknown, isCertain: begun.isLasting === true }
  const { customer } = begun.data
  return isRefusal(customer) ? setRegisteredCustomer(ask, orderId, input, customer) : null
}

const customerDocument = `query FindCustomer($email: String!) {
  customers(options: { filter: { emailAddress: { eq: $email } }, take: 1 }) { items { id } }
}`
const customerSchema = z.object({ customers: z.object({ items: z.array(z.object({ id: z.string() })) }) })
const registeredDocument = `mutation SetCustomer($orderId: ID!, $customerId: ID!) {
  customer: setCustomerForDraftOrder(orderId: $orderId, customerId: $customerId) { ${RESULT} }
}`

/**
 * Who has an account in another channel can be neither made anew nor found in ours. Both he and the draft are in the default
 * channel, as all customers and orders are. Null when it is done.
 */
async function setRegisteredCustomer(
  ask: AskVendure,
  orderId: string,
  { customer }: OrderInput,
  conflict: Result,
): Promise<Failed | null> {
  const there = { channel: 'default' } as const
  const email = String(customer.emailAddress).toLowerCase()
  const found = await ask(customerDocument, { email }, customerSchema, there)
  const customerId = found.ok ? found.data.customers.items[0]?.id : undefined
  if (customerId === undefined) return objection(conflict, 'customer.email')
  const set = await ask(registeredDocument, { orderId, customerId }, beginSchema, there)
  if (!set.ok) return { failed: set.unknown, isCertain: set.isLasting === true }
  return isRefusal(set.data.customer) ? objection(set.data.customer, 'customer.email') : null
}
