/*
 * Decides as IAM does, for the part of its language that our templates use. Whatever else a statement has is refused with
 * an error, so that a new kind of condition is not passed over. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */

export interface Statement {
  readonly Effect: string
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export interface PolicyRequest {
  readonly action: string
  readonly resource: string
  /** Values of the keys that conditions ask for; a key that the request does not have is left out. */
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** A Deny that matches wins; without an Allow that matches nothing is allowed. */
export function isAllowed(statements: readonly Statement[], request: PolicyRequest): boolean {
  const matching = statements.filter((statement) => matches(statement, request))
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny')
}

function matches({ Effect, Action, Resource, Condition = {}, ...others }: Statement, request: PolicyRequest): boolean {
  const unknown = Object.keys(others).filter((name) => name !== 'Sid')
  if (unknown.length > 0) throw new Error(`This evaluation does not know ${unknown.join()} of a statement.`)
  if (Effect !== 'Allow' && Effect !== 'Deny') throw new Error(`There is no effect ${Effect}.`)
  return (
    // Names of actions know no case.
    Action.some((action) => isLike(action.toLowerCase(), request.action.toLowerCase())) &&
    Resource.some((resource) => isLike(resource, request.resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, [wanted].flat(), request.context[key])),
    )
  )
}

/** `given` is undefined where the request does not have the key. */
function holds(operator: string, wanted: readonly string[], given: readonly string[] | undefined): boolean {
  const isOneOf = (value: string) => wanted.includes(value)
  const isLikeOne = (value: string) => wanted.some((pattern) => isLike(pattern, value))
  switch (operator) {
    case 'StringEquals':
      return given?.some(isOneOf) ?? false
    case 'StringLike':
      return given?.some(isLikeOne) ?? false
    // Holds without any value, which is why statements have a `Null` beside it.
    case 'ForAllValues:StringLike':
      return given?.every(isLikeOne) ?? true
    case 'Null':
      return wanted.some((isMissing) => (given === undefined) === (isMissing === 'true'))
    default:
      throw new Error(`This evaluation does not know the operator ${operator}.`)
  }
}

/** Whether a text is of an IAM pattern: `*` is any text, `?` one character. */
export function isLike(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text)
}
