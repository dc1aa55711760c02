import type * as z from 'zod'

const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'element', map: 'entry', set: 'element' }

const NAMES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'Write the time as RFC 3339, such as "2026-11-22T18:00:00Z".',
  email: 'Write an e-mail address.',
  url: 'Write a URL.',
  uuid: 'Write a UUID.',
}

/** What zod begins its own messages with. Others were written for the field, and say more than we could here. */
const ZODS_OWN = /^(?:Invalid|Too (?:big|small)|Unrecognized)\b/

/** An issue of a schema as one sentence for the caller. It repeats no value of the request. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  if (!ZODS_OWN.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `It must be ${NAMES[issue.expected] ?? issue.expected}.`
    case 'too_big':
      return `It may ${measure(issue.origin, issue.maximum)} at most.`
    case 'too_small':
      return issue.inclusive === false
        ? `It must be more than ${issue.minimum}.`
        : `It must ${measure(issue.origin, issue.minimum)} at least.`
    case 'invalid_value':
      return `It must be ${issue.values.length === 1 ? '' : 'one of: '}${issue.values.map(String).join(', ')}.`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'It does not have the form that it needs.'
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `It must be one of: ${issue.options.map(String).join(', ')}.`
        : 'It has none of the forms that are known here.'
    default:
      return 'It is not valid.'
  }
}

function measure(origin: string, limit: number | bigint): string {
  const unit = UNITS[origin]
  if (unit === undefined) return `be ${limit}`
  return `have ${limit} ${unit}${limit === 1 ? '' : 's'}`
}
