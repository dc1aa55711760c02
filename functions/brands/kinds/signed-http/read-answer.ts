import type * as z from 'zod'
import type { BrandAnswer } from '../../line/brand-http.ts'

/**
 * Reads a brand's answer to a command. What the brand decided counts; how it writes what is only for information,
 * its own number and the reason, does not keep the decision from counting.
 *
 * @returns the answer; or, of a 200 that cannot be read, the first field at fault (`#body` for the whole); null as the
 * fault where there is no answer, or another status
 */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: BrandAnswer,
): { readonly answer: z.output<Schema> } | { readonly fault: string | null } {
  if (answer.kind !== 'answer' || answer.status !== 200) return { fault: null }
  // Letters that were not UTF-8: whatever else stands there was written in another charset too.
  if (answer.body.includes('\uFFFD')) return { fault: '#body' }
  const parsed = schema.safeParse(plainForm(jsonOf(answer.body)))
  if (parsed.success) return { answer: parsed.data }
  const [first] = parsed.error.issues
  // A path holds the schema's own names and positions, and nothing that the brand wrote.
  return { fault: first === undefined || first.path.length === 0 ? '#body' : first.path.join('.') }
}

/** JSON whose numbers in places of text are the text as it was written: a double would change a long number. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''), asWritten as (key: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}

function asWritten(key: string, value: unknown, { source }: { readonly source?: string }): unknown {
  return TEXTS.has(key) && typeof value === 'number' ? source : value
}

const TEXTS = new Set(['brandReference', 'reference', 'lineId', 'code'])
const LONGEST_REFERENCE = 255

function plainForm(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  const { outcome, brandReference, reference, reason, lines, ...rest } = json as Record<string, unknown>
  return {
    ...rest,
    outcome: typeof outcome === 'string' ? outcome.trim().toLowerCase() : outcome,
    brandReference: referenceIn(brandReference),
    reference: referenceIn(reference),
    reason: reasonIn(reason),
    lines: Array.isArray(lines) ? lines.map(lineIn) : lines,
  }
}

/** An order that was taken is taken, whatever the brand calls it: what cannot be stored is left out. */
function referenceIn(given: unknown): string | null {
  if (typeof given !== 'string' || given === '' || given.length > LONGEST_REFERENCE) return null
  return /[\p{Cc}\p{Cs}]/u.test(given) ? null : given
}

function reasonIn(given: unknown): { code: string } | null {
  if (typeof given === 'string') return { code: given }
  const isObject = typeof given === 'object' && given !== null
  return isObject && 'code' in given && typeof given.code === 'string' ? { code: given.code } : null
}

/** Units decide about goods and money: written as text they are taken, anything else is a fault. */
function lineIn(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('quantity' in given)) return given
  const { quantity } = given
  return typeof quantity === 'string' && /^\d{1,7}$/.test(quantity) ? { ...given, quantity: Number(quantity) } : given
}
