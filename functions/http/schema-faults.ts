import type * as z from 'zod'
import type { Fault } from './problem.ts'

/** RFC 6901: `/` between parts, `~` and `/` inside a part escaped. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A schema’s issues as faults, each with its JSON pointer. A fault repeats no value of the request. */
export function schemaFaults(error: z.ZodError, prefix = ''): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const pointer = prefix + jsonPointer(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'unknown_field',
        pointer: pointer + jsonPointer([key]),
        detail: 'This field is not known.',
      }))
    }
    // Of a record's key: what its own schema says of it.
    if (issue.code === 'invalid_key') {
      return issue.issues.map(({ code = issue.code, message }) => ({ code, pointer, detail: message }))
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    return [
      { code: missing ? 'required' : issue.code, pointer, detail: missing ? 'This field is required.' : issue.message },
    ]
  })
}
