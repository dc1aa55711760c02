import * as z from 'zod'
import type { Fields } from './outcome.ts'

const healthSchema = z.looseObject({
  circuit: z.looseObject({ state: z.string() }),
  lastFailure: z.looseObject({ at: z.string(), why: z.string() }).nullable(),
})

/** Healths that are asked for at the same time. */
const AT_A_TIME = 10

/** Each brand with its circuit and its last failure, in the same order. */
export async function withHealth(
  brands: readonly Fields[],
  healthOf: (id: string) => Promise<Fields>,
): Promise<Fields[]> {
  const all: Fields[] = []
  for (let start = 0; start < brands.length; start += AT_A_TIME) {
    const some = brands.slice(start, start + AT_A_TIME).map(async (brand) => {
      const { circuit, lastFailure } = healthSchema.parse(await healthOf(String(brand.id)))
      const failure = lastFailure === null ? null : `${lastFailure.why} at ${lastFailure.at}`
      return { ...brand, circuit: circuit.state, lastFailure: failure }
    })
    all.push(...(await Promise.all(some)))
  }
  return all
}
