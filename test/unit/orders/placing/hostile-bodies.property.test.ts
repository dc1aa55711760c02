import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { contractExample } from '../contract-example.ts'

const brand = { enabled: true, currencies: null, countries: null }
const context = {
  orderId: 'ord_1',
  brands: new Map([
    ['aurora', brand],
    ['borealis', brand],
  ]),
  paymentRequired: true,
  now: new Date('2026-11-22T18:00:00.000Z'),
}

/** What programs send instead of what was meant. The marker must come back in no fault. */
const MARKER = 'zqmarkerqz'
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'null',
    '25.00',
    '٢٥',
    '２',
    0,
    -0,
    -1,
    0.1,
    1e21,
    true,
    [],
    {},
    [null],
    [[]],
    [MARKER],
  ),
  fc.constantFrom(
    MARKER,
    `${MARKER}\u0000`,
    '\ud800',
    '\uFFFD',
    '\uFEFFx',
    'a'.repeat(600),
    '<b>&amp;</b>',
    '%00',
    '＋1',
  ),
  fc.constantFrom({ [MARKER]: MARKER }, { toString: 1, valueOf: 1 }, JSON.parse('{"__proto__": {"length": 1}}'), {
    length: 3,
  }),
)

/** Every place in a body, as a path. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) =>
      pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put
  const child = (value as Record<string | number, unknown>)[key]
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withAt(child, rest, put) : one))
  return { ...(value as object), [key]: withAt(child, rest, put) }
}

const paths = pathsIn(contractExample())

test('whatever stands in one place or two, the answer is an order or faults in our words, which repeat nothing of it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 2 }), (changes) => {
      let body: unknown = contractExample()
      for (const [path, put] of changes) {
        // The first change may have taken away what the second was to change.
        try {
          body = withAt(body, path, put)
        } catch {
          return
        }
      }
      const result = validateOrderRequest(body, context)
      if (!('faults' in result)) return
      expect(result.faults.length).toBeGreaterThan(0)
      for (const { code, pointer, detail } of result.faults) {
        expect(code).toMatch(/^[a-z_]+$/)
        expect(pointer).toMatch(/^(\/.*)?$/s)
        expect(detail).toMatch(/[.?]$/)
        expect(detail).not.toMatch(/Invalid input|Too big|Too small|expected|undefined|received/)
        expect(detail).not.toContain(MARKER)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what is missing makes one fault for itself and none for what it has in it', () => {
  for (const path of paths.filter(({ length }) => length > 0)) {
    const name = path.at(-1)
    if (typeof name === 'number') continue
    const result = validateOrderRequest(withAt(contractExample(), path, undefined), context)
    if (!('faults' in result)) continue
    const pointer = `/${path.join('/')}`
    const below = result.faults.filter((fault) => fault.pointer.startsWith(`${pointer}/`))
    expect(below, pointer).toEqual([])
  }
})
