import type * as z from 'zod'
import type { Fault } from '../../http/problem.ts'
import { jsonPointer } from '../../http/schema-faults.ts'

/** Longer keys are not repeated in a pointer: it stops above them. */
const LONGEST_KEY = 255

/**
 * What is wrong with a request's shape, each fault with its JSON pointer and one
 * sentence. The codes are the schema library's, and `required`, `unknown_field`.
 */
export function shapeFaults(error: z.ZodError, body: unknown): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const pointer = jsonPointer(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(pointer, key))
    }
    if (valueAt(body, issue.path) === undefined) {
      return [{ code: 'required', pointer, detail: 'This field is required.' }]
    }
    return [{ code: issue.code, pointer, detail: sentenceOf(issue) }]
  })
}

function unknownField(parent: string, key: string): Fault {
  const pointer = key.length > LONGEST_KEY ? parent : parent + jsonPointer([key])
  return { code: 'unknown_field', pointer, detail: 'This field is not known.' }
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'element' }
const NAMES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `It must be ${NAMES[issue.expected] ?? issue.expected}.`
    case 'too_big':
      return `It may ${measure(issue.origin, issue.maximum)} at most.`
    case 'too_small':
      return `It must ${measure(issue.origin, issue.minimum)} at least.`
    case 'invalid_value':
      return `It must be one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return issue.format === 'datetime' ? 'Write the time as RFC 3339, such as "2026-11-22T18:00:00Z".' : issue.message
    default:
      return issue.message
  }
}

function measure(origin: string, limit: number | bigint): string {
  const unit = UNITS[origin]
  if (unit === undefined) return `be ${limit}`
  return `have ${limit} ${unit}${limit === 1 ? '' : 's'}`
}
