import methodsByPath from './methods.json' with { type: 'json' }
import { Problem } from './problem.ts'

const addresses = Object.entries(methodsByPath).map(([path, methods]) => ({ parts: path.split('/'), methods }))

/** The methods that an address takes by the API's description; none where there is no such address. */
export function allowedMethods(path: string): string[] {
  const parts = path.split('/')
  const methods = addresses.filter((address) => fits(address.parts, parts)).flatMap((address) => address.methods)
  return [...new Set(methods)].toSorted()
}

/** The problem with a request that no route takes. */
export function unmatchedProblem(method: string, path: string): Problem {
  const allow = allowedMethods(path)
  // Of a part that this stage does without, the description knows the address and the API has no route.
  if (allow.length === 0 || allow.includes(method))
    return new Problem('not_found', 'No route has this address. See /docs.')
  return new Problem('method_not_allowed', `This address takes ${allow.join(', ')}.`, { extensions: { allow } })
}

/** Whether a path has the form of `/v1/orders/{orderId}`. */
function fits(template: readonly string[], parts: readonly string[]): boolean {
  if (template.length !== parts.length) return false
  return template.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index]))
}
