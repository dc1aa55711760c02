/** The members of a JSON value with their types, such as `/data/0/id string`; elements of a list share the path of `0`. */
export function shapeOf(value: unknown, path = ''): Set<string> {
  const shape = new Set<string>()
  add(value, path, shape)
  return shape
}

function add(value: unknown, path: string, shape: Set<string>): void {
  shape.add(`${path} ${value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value}`)
  if (Array.isArray(value)) for (const element of value) add(element, `${path}/0`, shape)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) add(member, `${path}/${name}`, shape)
  }
}
