import * as z from 'zod'
import type { Submission } from '../../submission.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'

const document = `mutation AddTaxCredentials($input: OrderInput!) {
  orderUpdate(input: $input) { order { id } userErrors { field message } }
}`
const anything = z.record(z.string(), z.unknown())

/** Countries for which Shopify has a field for the customer's tax number. */
const COUNTRIES = 'BR CL CO CR EC ES GT ID IT MX MY PE PT PY TR'.split(' ')

/**
 * Writes tax numbers where Shopify's invoicing apps look for them. They stand in the order's attributes already, so
 * an order whose second call fails is complete all the same, and a later try does not repeat it.
 */
export async function addTaxCredentials(ask: AskShopify, orderId: string, submission: Submission): Promise<void> {
  const localizedFields = taxCredentials(submission)
  if (localizedFields.length > 0) await ask(document, { input: { id: orderId, localizedFields } }, anything)
}

/** Types of tax numbers begin with their country: `br_cpf`. Shopify has one field a country. */
export function taxCredentials({ customer }: Submission): { key: string; value: string }[] {
  const byKey = new Map<string, string>()
  for (const { type, value } of customer.taxIds) {
    const country = type.slice(0, 2).toUpperCase()
    const key = `TAX_CREDENTIAL_${country}`
    if (COUNTRIES.includes(country) && !byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey].map(([key, value]) => ({ key, value }))
}
