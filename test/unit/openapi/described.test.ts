import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Whether docs/openapi.json explains what it names. The schemas' own `.describe()` is where the words are. */

type Node = Readonly<Record<string, unknown>>

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Node>>
    readonly headers: Readonly<Record<string, Node>>
  }
}

interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly parameters?: readonly Node[]
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly headers?: Readonly<Record<string, Node>> }>
  >
}

const operations = Object.values(document.paths).flatMap((item) => Object.values(item))

/** What stands at a reference, with the words beside it. */
function resolved(node: Node): Node {
  const { $ref, ...beside } = node
  if (typeof $ref !== 'string') return node
  const parts = $ref.replace('#/', '').split('/')
  const found = parts.reduce<unknown>((at, part) => (at as Node)[part], document)
  return { ...resolved(found as Node), ...beside }
}

const isDescribed = (node: Node): boolean => String(resolved(node).description ?? '').length > 1

/** Every object with the path to it; examples are no description. */
function* nodes(node: unknown, path: string): Generator<{ node: Node; path: string }> {
  if (typeof node !== 'object' || node === null) return
  yield { node: node as Node, path }
  for (const [key, child] of Object.entries(node)) {
    if (key !== 'example' && key !== 'examples') yield* nodes(child, `${path}/${key}`)
  }
}

test('every property of every schema is described', () => {
  const undescribed: string[] = []
  let properties = 0
  for (const { node, path } of nodes(document, '')) {
    // A property may be called "properties".
    if (typeof node.properties !== 'object' || node.properties === null || node.description === node.properties)
      continue
    if (node.type !== 'object' && !(Array.isArray(node.type) && node.type.includes('object'))) continue
    for (const [name, property] of Object.entries(node.properties)) {
      properties++
      if (!isDescribed(property as Node)) undescribed.push(`${path}/${name}`)
    }
  }
  expect(properties).toBeGreaterThan(2_000)
  expect(undescribed).toEqual([])
})

test('so is every parameter, every answer and every header of an answer', () => {
  const undescribed = operations.flatMap(({ operationId, parameters = [], responses, summary = '' }) => [
    ...(summary.length > 5 ? [] : [`${operationId}: summary`]),
    ...parameters.filter((parameter) => !isDescribed(parameter)).map(({ name }) => `${operationId}: ${String(name)}`),
    ...Object.entries(responses).flatMap(([status, { description = '', headers = {} }]) => [
      ...(description.length > 1 ? [] : [`${operationId}: ${status}`]),
      ...Object.entries(headers)
        .filter(([, header]) => !isDescribed(header))
        .map(([name]) => `${operationId}: ${status} ${name}`),
    ]),
  ])
  expect(undescribed).toEqual([])
})

test('a pattern has words beside it, and needs no table of Unicode’s categories', () => {
  const wrong: string[] = []
  for (const { node, path } of nodes(document, '')) {
    if (typeof node.pattern !== 'string') continue
    const isElement = /\/(items|propertyNames|additionalProperties)$/.test(path)
    if (node.pattern.includes('\\p{')) wrong.push(`${path}: ${node.pattern}`)
    // The words of a list’s elements and of a record’s keys stand at the list and the record.
    else if (!isElement && !isDescribed(node) && !path.includes('/anyOf/')) wrong.push(path)
  }
  expect(wrong).toEqual([])
})

test('events are sixteen named variants, told apart by their type', () => {
  const { discriminator, oneOf } = document.components.schemas.Event as {
    discriminator: { propertyName: string; mapping: Record<string, string> }
    oneOf: { $ref: string }[]
  }
  expect(discriminator.propertyName).toBe('type')
  expect(Object.keys(discriminator.mapping)).toHaveLength(16)
  expect(oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator.mapping))
  for (const [type, $ref] of Object.entries(discriminator.mapping)) {
    const { properties } = resolved({ $ref }) as { properties: { type: Node } }
    expect(properties.type).toMatchObject({ const: type })
    expect($ref).toMatch(/\/Order[A-Za-z]+Event$/)
  }
})

test('every named schema is used, and no name says which side of the API it is on', () => {
  const text = JSON.stringify(document)
  for (const name of Object.keys(document.components.schemas)) {
    expect([name, text.includes(`"#/components/schemas/${name}"`)]).toEqual([
      name,
      name !== 'Event' || text.includes('/Event"'),
    ])
    expect(name).not.toMatch(/Output$/)
  }
})
