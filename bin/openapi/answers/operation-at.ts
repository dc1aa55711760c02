/** A method and path as a route has them. */
export interface Addressed {
  readonly method: string
  /** Such as `/v1/orders/{orderId}`. */
  readonly path: string
}

/** The route that serves a request: words of a path come before parameters, as at API Gateway. Null where none does. */
export function operationAt<Route extends Addressed>(
  routes: readonly Route[],
  method: string,
  address: string,
): Route | null {
  const parts = partsOf(address.split('?', 1)[0] ?? '')
  const fitting = routes.filter(
    (route) => (route.method === method || (method === 'HEAD' && route.method === 'GET')) && fits(route.path, parts),
  )
  return fitting.toSorted((one, other) => parametersOf(one.path) - parametersOf(other.path))[0] ?? null
}

const partsOf = (path: string): string[] => path.split('/')
const isParameter = (part: string): boolean => part.startsWith('{')
const parametersOf = (path: string): number => partsOf(path).filter(isParameter).length

function fits(path: string, parts: readonly string[]): boolean {
  const own = partsOf(path)
  return (
    own.length === parts.length && own.every((part, at) => (isParameter(part) ? parts[at] !== '' : part === parts[at]))
  )
}
