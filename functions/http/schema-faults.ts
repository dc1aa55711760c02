import type * as z from 'zod'
import { closestName } from './closest-name.ts'
import { sentenceOf } from './fault-sentences.ts'
import { knownFields } from './known-fields.ts'
import type { Fault } from './problem.ts'

/** RFC 6901: `/` between parts, `~` and `/` inside a part escaped. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

interface Parsed {
  readonly schema?: z.ZodType
  readonly value?: unknown
}

/** A longer name is not repeated in a pointer: the pointer ends above it. */
const LONGEST_NAME = 255

/**
 * A schema's issues as faults, each with its JSON pointer and one sentence. A fault repeats no value of the request.
 * The codes are zod's, and `required`, `unknown_field`.
 *
 * @param prefix what stands before each pointer, such as `#query`
 * @param parsed the schema that found the issues, to suggest the names it knows, and the value it was given
 */
export function schemaFaults(error: z.ZodError, prefix = '', parsed: Parsed = {}): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const pointer = prefix + jsonPointer(issue.path)
    if (issue.code === 'unrecognized_keys') {
      const known = parsed.schema === undefined ? [] : knownFields(parsed.schema, issue.path)
      return issue.keys.map((name) => unknownField(pointer, name, known))
    }
    // Of a record's key: what the key's own schema says.
    if (issue.code === 'invalid_key') {
      return issue.issues.map((own) => ({ code: own.code ?? issue.code, pointer, detail: sentenceOf(own) }))
    }
    if (isMissing(issue, parsed)) return [{ code: 'required', pointer, detail: 'This field is required.' }]
    const detail = lacksOffset(issue, parsed) ? NO_OFFSET : sentenceOf(issue)
    return [{ code: issue.code, pointer, detail }]
  })
}

function unknownField(parent: string, name: string, known: readonly string[]): Fault {
  const pointer = name.length > LONGEST_NAME ? parent : parent + jsonPointer([name])
  const meant = closestName(name, known)
  const question = meant === null ? '' : ` Did you mean "${meant}"?`
  return { code: 'unknown_field', pointer, detail: `This field is not known.${question}` }
}

const NO_OFFSET = 'The offset is missing: end the time with Z for UTC, or with an offset such as +01:00.'

/** A time that is right but for the offset, which says when it was. */
function lacksOffset(issue: z.core.$ZodIssue, { value }: Parsed): boolean {
  if (issue.code !== 'invalid_format' || issue.format !== 'datetime') return false
  const given = valueAt(value, issue.path)
  return typeof given === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(given)
}

/** Without the value, zod's own message tells. It does not for every kind of schema. */
function isMissing(issue: z.core.$ZodIssue, parsed: Parsed): boolean {
  if ('value' in parsed) return valueAt(parsed.value, issue.path) === undefined
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
}

/** The value at a path, or undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}
