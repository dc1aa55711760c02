/** A member that is named by an id of ours, which no other run has. */
const ID = /^[a-z]{2,6}_[0-9A-HJKMNP-TV-Z]{26}$/

/**
 * The members of a JSON value with their types, such as `/data/0/id string`; elements of a list share the path of `0`, and
 * members that are named by an id that of `*`.
 */
export function shapeOf(value: unknown, path = ''): Set<string> {
  const shape = new Set<string>()
  add(value, path, shape)
  return shape
}

function add(value: unknown, path: string, shape: Set<string>): void {
  shape.add(`${path} ${value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value}`)
  if (Array.isArray(value)) for (const element of value) add(element, `${path}/0`, shape)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) add(member, `${path}/${ID.test(name) ? '*' : name}`, shape)
  }
}
