import * as z from 'zod'
import type { Fields } from './outcome.ts'

const healthSchema = z.looseObject({
  circuit: z.looseObject({ state: z.string() }),
  lastFailure: z.looseObject({ at: z.string(), why: z.string() }).nullable(),
  lastRefusal: z
    .looseObject({ at: z.string(), command: z.string(), code: z.string(), field: z.string().nullable() })
    .nullish(),
})

/** Healths that are asked for at the same time. */
const AT_A_TIME = 10

/** Each brand with its circuit, its last failure and what it last refused, in the same order. */
export async function withHealth(
  brands: readonly Fields[],
  healthOf: (id: string) => Promise<Fields>,
): Promise<Fields[]> {
  const all: Fields[] = []
  for (let start = 0; start < brands.length; start += AT_A_TIME) {
    const some = brands.slice(start, start + AT_A_TIME).map(async (brand) => {
      const { circuit, lastFailure, lastRefusal } = healthSchema.parse(await healthOf(String(brand.id)))
      const failure = lastFailure === null ? null : `${lastFailure.why} at ${lastFailure.at}`
      return { ...brand, circuit: circuit.state, lastFailure: failure, lastRefusal: refusalText(lastRefusal) }
    })
    all.push(...(await Promise.all(some)))
  }
  return all
}

/** `refund.request: INVALID at order.total, 2026-…`; null where there is none. */
function refusalText(refusal: z.output<typeof healthSchema>['lastRefusal']): string | null {
  if (refusal == null) return null
  const { at, command, code, field } = refusal
  return `${command}: ${code}${field === null ? '' : ` at ${field}`}, ${at}`
}
