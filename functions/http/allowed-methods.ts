import methodsByPath from './methods.json' with { type: 'json' }

const addresses = Object.entries(methodsByPath).map(([path, methods]) => ({ parts: path.split('/'), methods }))

/** The methods that an address takes by the API's description; none where there is no such address. */
export function allowedMethods(path: string): string[] {
  const parts = path.split('/')
  const methods = addresses.filter((address) => fits(address.parts, parts)).flatMap((address) => address.methods)
  return [...new Set(methods)].toSorted()
}

/** Whether a path has the form of `/v1/orders/{orderId}`. */
function fits(template: readonly string[], parts: readonly string[]): boolean {
  if (template.length !== parts.length) return false
  return template.every((part, index) => (part.startsWith('{') ? parts[index] !== '' : part === parts[index]))
}
