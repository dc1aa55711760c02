import type * as z from 'zod'
import { type Fault, Problem } from '../http/problem.ts'
import { schemaFaults } from '../http/schema-faults.ts'
import { parseWithoutNulls } from '../http/without-nulls.ts'
import { findCardData } from '../orders/card-data/card-data.ts'

/** The body, parsed by its schema and checked by `more` rules. Throws a problem with all faults, card data first. */
export function checkedRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  more: (body: unknown) => Fault[] = () => [],
): z.output<Schema> {
  const cardFaults = findCardData(body)
  if (cardFaults.length > 0) {
    const detail = 'Card numbers and security codes are never taken. Send the payment provider’s reference instead.'
    throw new Problem('card_data_refused', detail, { errors: cardFaults })
  }
  const { parsed, value } = parseWithoutNulls(schema, body)
  const faults = [...(parsed.success ? [] : schemaFaults(parsed.error, '', { schema, value })), ...more(value)]
  if (parsed.success && faults.length === 0) return parsed.data
  const unrepeated = new Map(faults.map((fault) => [`${fault.code} ${fault.pointer}`, fault]))
  throw new Problem('validation_failed', 'The request has faults; nothing was done.', {
    errors: [...unrepeated.values()],
  })
}
