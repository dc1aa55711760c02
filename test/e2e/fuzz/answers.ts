import { type AddressedOperation, resolved } from './operations.ts'
import { faultsBySchema } from './schema-faults.ts'
import { VALUE_MARK } from './wild-values.ts'

/** An answer as it came. */
export interface Came {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const PROBLEM = 'application/problem+json'

/** What is wrong with an answer, by the description of its operation; nothing where it is as described. */
export function faultsOf(operation: AddressedOperation, came: Came): string[] {
  const { status, headers, text } = came
  const described = operation.responses[String(status)]
  if (described === undefined) return [`${status} is not described`]
  if (status >= 500) return [`it is a ${status}`]
  const faults = headersMissing(described.headers, headers)
  const types = Object.keys(described.content ?? {})
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  if (type === PROBLEM) faults.push(...echoes(came))
  if (types.length === 0) return type === PROBLEM ? [...faults, 'a problem is not described'] : faults
  const media = described.content?.[type]
  if (media === undefined) return [...faults, `its content type is ${type}, described are ${types.join(', ')}`]
  if (!/json$/.test(type) || media.schema === undefined) return faults
  const value = parsed(text)
  if (value === undefined) return [...faults, 'its body is no JSON']
  faults.push(...faultsBySchema(media.schema, value))
  return type === PROBLEM ? [...faults, ...problemFaults(value, status, Object.keys(media.examples ?? {}))] : faults
}

/** `Retry-After` comes with some of the codes of a status only. */
function headersMissing(described: Readonly<Record<string, unknown>> | undefined, headers: Headers): string[] {
  return Object.entries(described ?? {})
    .filter(
      ([name, header]) => name !== 'Retry-After' && (resolved(header) as { required?: boolean }).required !== false,
    )
    .filter(([name]) => !headers.has(name))
    .map(([name]) => `the header ${name} is missing`)
}

function problemFaults(value: unknown, status: number, codes: readonly string[]): string[] {
  const problem = value as { status?: unknown; code?: unknown; type?: unknown; errors?: unknown[] }
  return [
    ...(problem.status === status ? [] : [`the problem says ${String(problem.status)}`]),
    ...(codes.includes(String(problem.code)) ? [] : [`the code ${String(problem.code)} is not described`]),
    ...(problem.type === `/docs/errors#${String(problem.code)}` ? [] : ['its type is another address']),
    ...(problem.code === 'validation_failed' && problem.errors?.length === 0 ? ['it names no fault'] : []),
  ]
}

/** No problem repeats what was sent; `errors` name fields, and a field’s name may be anything. */
function echoes({ text, headers }: Came): string[] {
  const withoutPointers = text.replaceAll(/"pointer":"(?:[^"\\]|\\.)*"/g, '')
  const inHeaders = [...headers.values()].some((value) => value.includes(VALUE_MARK))
  return withoutPointers.includes(VALUE_MARK) || inHeaders ? ['it repeats what was sent'] : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
