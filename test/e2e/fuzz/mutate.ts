import * as fc from 'fast-check'
import { wildText, wildValue } from './wild-values.ts'

/** A valid value, changed in one or two places: another type, a field less or more, a list that is too long. */
export function nearlyValid(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    place: fc.nat(),
    kind: fc.constantFrom<Kind[]>('replace', 'replace', 'remove', 'add', 'wrap', 'repeat'),
    with: wildValue,
    name: fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'unknown', 'id', '', 'a/b~c', 'livemode', 'x'.repeat(300)),
      wildText,
    ),
  })
  return fc
    .tuple(valid, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) => changes.reduce(changed, structuredClone(value)))
}

type Kind = 'replace' | 'remove' | 'add' | 'wrap' | 'repeat'
interface Change {
  readonly place: number
  readonly kind: Kind
  readonly with: unknown
  readonly name: string
}

type Container = Record<string, unknown> | unknown[]

/** Every place of the value that has a container. */
function placesIn(value: unknown, found: { container: Container; key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, child] of Object.entries(value)) {
    found.push({ container: value as Container, key })
    placesIn(child, found)
  }
  return found
}

function changed(value: unknown, { place, kind, with: other, name }: Change): unknown {
  const places = placesIn(value)
  const at = places[place % Math.max(places.length, 1)]
  if (at === undefined)
    return kind === 'add' && isRecord(value) ? withField(value, name, structuredClone(other)) : structuredClone(other)
  const container = at.container as Record<string, unknown>
  const wild = structuredClone(other)
  const child = container[at.key]
  switch (kind) {
    case 'replace':
      set(container, at.key, wild)
      break
    case 'remove':
      if (Array.isArray(container)) container.splice(Number(at.key), 1)
      else delete container[at.key]
      break
    case 'add':
      set(isRecord(child) ? child : container, name, wild)
      break
    case 'wrap':
      set(container, at.key, [child])
      break
    case 'repeat':
      set(container, at.key, Array.isArray(child) ? Array(210).fill(child[0] ?? 'x') : [child, child])
  }
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withField(value: Record<string, unknown>, name: string, other: unknown): unknown {
  set(value, name, other)
  return value
}

/** Also `__proto__` becomes a field, as it does when JSON is parsed. */
function set(container: object, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true })
}
