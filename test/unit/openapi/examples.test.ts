import { describe, expect, test } from 'vitest'
import { forReaders } from '../../../bin/openapi/answers/for-readers.ts'
import { document, type Media, operations, resolved } from '../../e2e/fuzz/operations.ts'
import { faultsBySchema } from '../../e2e/fuzz/schema-faults.ts'

const JSON_TYPE = 'application/json'
/** The description itself, and what an integration's back end wants to hear. */
const WITHOUT = ['read-openapi: answer 200', 'receive-update: answer 200']

const HOW =
  'Call the operation in an end-to-end test, run that test (npx vitest run --project e2e test/e2e/…), then: npm run examples. ' +
  'A new member may also be written into bin/openapi/examples by hand; the next run must be answered with it.'

/** Every JSON body of a request and of a success, with where it stands. */
const bodies = operations.flatMap(({ operationId, requestBody, responses }) => [
  ...part(`${operationId}: request`, requestBody?.content[JSON_TYPE]),
  ...Object.entries(responses).flatMap(([status, { content }]) =>
    part(`${operationId}: answer ${status}`, content?.[JSON_TYPE]),
  ),
])

function part(where: string, media: Media | undefined): [string, Media][] {
  return media === undefined ? [] : [[where, media]]
}

describe('examples in docs/openapi.json', () => {
  test('every request body and every answer has one', () => {
    expect(bodies.length).toBeGreaterThan(180)
    const without = bodies.filter(([, { example }]) => example === undefined).map(([where]) => where)
    expect(
      without.filter((where) => !WITHOUT.includes(where)),
      HOW,
    ).toEqual([])
  })

  test.each(bodies.filter(([, { example }]) => example !== undefined))(
    '%s fits its schema',
    (_, { schema, example }) => {
      expect(faultsBySchema(schema ?? {}, example), HOW).toEqual([])
    },
  )

  test('every problem has the example of its code', () => {
    const { examples = {} } = document.components
    for (const { operationId, responses } of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        const media = content?.['application/problem+json']
        if (media === undefined) continue
        for (const [code, example] of Object.entries(media.examples ?? {})) {
          const { value } = resolved(example) as { value: unknown }
          expect(faultsBySchema(media.schema ?? {}, value), `${operationId} ${code}`).toEqual([])
          expect(value).toMatchObject({ code, status: Number(status), type: `/docs/errors#${code}` })
        }
      }
    }
    expect(Object.keys(examples).length).toBeGreaterThan(20)
  })

  test('every list has an element', () => {
    const empty = bodies.filter(([, { example }]) => (example as { data?: unknown[] } | undefined)?.data?.length === 0)
    expect(
      empty.map(([where]) => where),
      `A test must be answered with something. ${HOW}`,
    ).toEqual([])
  })

  test('none has an address or a name of a test’s run', () => {
    for (const [where, { example }] of bodies) expect(forReaders(example), where).toEqual(example)
  })
})
