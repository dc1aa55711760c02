import type * as z from 'zod'
import { schemaFaults } from '../../functions/http/schema-faults.ts'
import { isPersonal } from '../../functions/orders/personal-data.ts'

const references = ['brandReference', 'reference'] as const

/**
 * Where an answer counts although it is not as its published schema says.
 *
 * @param read what the platform makes of the body
 */
export function remarksOn(schema: z.ZodObject, body: string, read: Readonly<Record<string, unknown>>): string[] {
  // It could be read, so it is the JSON of an object.
  const written: Record<string, unknown> = JSON.parse(body.replace(/^\uFEFF/, ''))
  const strict = schema.safeParse(written)
  const faults = strict.success ? [] : schemaFaults(strict.error, '', { schema, value: written })
  const faulty = new Set(faults.map(({ pointer }) => pointer.split('/')[1] ?? ''))
  return [
    ...(body.startsWith('\uFEFF') ? ['the body begins with a byte order mark. We skip it.'] : []),
    ...faults.map(({ pointer, detail }) => {
      const name = pointer.split('/')[1] ?? ''
      return `${pointer} is not as the schema says. ${detail} We ${read[name] == null ? 'leave it out' : 'take it all the same'}.`
    }),
    ...references.flatMap((name) => {
      if (!(name in schema.shape)) return misnamed(name, written, schema)
      return written[name] == null || faulty.has(name) ? [] : notKept(name, read[name])
    }),
  ]
}

/** A number that stands under the name that it has in other answers. */
function misnamed(name: string, written: Readonly<Record<string, unknown>>, { shape }: z.ZodObject): string[] {
  const right = references.find((one) => one in shape)
  if (written[name] == null || right === undefined || written[right] != null) return []
  return [`/${name} is no field of it, and we ignore it. Your number belongs in ${right}.`]
}

function notKept(name: string, read: unknown): string[] {
  if (typeof read !== 'string') return [`/${name} is empty or has broken characters. We leave it out.`]
  return isPersonal(read) ? [`/${name} looks like an e-mail address or a telephone number. We leave it out.`] : []
}
