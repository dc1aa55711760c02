import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breakingChanges } from '../../../bin/schemas/breaking-changes.ts'
import { exampleOf } from '../../../bin/schemas/event-examples.ts'
import { eventSchemaFiles } from '../../../bin/schemas/event-schemas.ts'
import { eventSchema, eventTypes } from '../../../functions/orders/event.ts'

const files = eventSchemaFiles()

test.each(files)('docs/events/$file is what the code says; `npm run schemas` brings it up to date', (generated) => {
  const path = `docs/events/${generated.file}`
  expect(existsSync(path)).toBe(true)
  const released = readFileSync(path, 'utf8')
  expect(breakingChanges(JSON.parse(released), generated.schema)).toEqual([])
  expect(released).toBe(generated.content)
})

test('every event type has a schema, and no schema is left over in this version', () => {
  expect(files).toHaveLength(eventTypes.length)
  const folder = files[0]?.file.split('/')[0]
  expect(globSync(`docs/events/${folder}/*`).length).toBe(files.length)
})

test.each(eventTypes)('the example of %s is an event as the code reads it', (type) => {
  expect(eventSchema.parse(exampleOf(type))).toEqual(exampleOf(type))
})

const released = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: { type: 'string', enum: ['a'] },
    reason: {
      anyOf: [{ type: 'object', properties: { code: { type: 'string' } }, required: ['code'] }, { type: 'null' }],
    },
    lines: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] } },
  },
  required: ['id', 'state', 'reason', 'lines'],
}

test.each<[string, (schema: typeof released) => object, string[]]>([
  ['nothing', (schema) => schema, []],
  ['a new field', (s) => ({ ...s, properties: { ...s.properties, more: { type: 'string' } } }), []],
  [
    'a new enum value',
    (s) => ({ ...s, properties: { ...s.properties, state: { type: 'string', enum: ['a', 'b'] } } }),
    [],
  ],
  [
    'a null that never comes any more',
    (s) => ({ ...s, properties: { ...s.properties, reason: s.properties.reason.anyOf[0] } }),
    [],
  ],
  [
    'a field gone',
    (s) => ({
      ...s,
      properties: { state: s.properties.state, reason: s.properties.reason, lines: s.properties.lines },
    }),
    ['/id is gone'],
  ],
  ['a field that may be missing', (s) => ({ ...s, required: ['state', 'reason', 'lines'] }), ['/id may be missing']],
  [
    'another type',
    (s) => ({ ...s, properties: { ...s.properties, id: { type: 'integer' } } }),
    ['/id was string and is integer'],
  ],
  [
    'a null that came never before',
    (s) => ({ ...s, properties: { ...s.properties, id: { anyOf: [{ type: 'string' }, { type: 'null' }] } } }),
    ['/id may be null now'],
  ],
  [
    'a change inside a list',
    (s) => ({
      ...s,
      properties: { ...s.properties, lines: { type: 'array', items: { type: 'object', properties: {} } } },
    }),
    ['/lines/*/n is gone'],
  ],
])('%s: what breaks receivers is found', (_, change, expected) => {
  expect(breakingChanges(released, change(released) as Record<string, unknown>)).toEqual(expected)
})
