import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { chooseExamples, wasSeen } from '../../../bin/openapi/answers/choose-examples.ts'
import { operationAt } from '../../../bin/openapi/answers/operation-at.ts'
import type { RecordedAnswer } from '../../../bin/openapi/answers/recorded-answers.ts'
import { shapeOf } from '../../../bin/openapi/answers/shape-of.ts'
import { defineRoute } from '../../../functions/http/route.ts'

const route = defineRoute({
  method: 'POST',
  path: '/v1/orders/{orderId}/notes',
  operationId: 'add-note',
  summary: 'Add a note',
  tag: 'Orders',
  access: 'orders:write',
  body: z.object({ text: z.string() }),
  responses: { 201: { description: 'The note', schema: z.object({ id: z.string(), text: z.string().nullable() }) } },
})

const came = (request: unknown, answer: unknown, changes: Partial<RecordedAnswer> = {}): RecordedAnswer => ({
  operationId: 'add-note',
  status: 201,
  code: null,
  asker: 'test',
  request,
  answer,
  ...changes,
})

test('a request is of the route with its method whose words fit best', () => {
  const routes = [route, { method: 'GET', path: '/v1/orders/{orderId}' }, { method: 'GET', path: '/v1/orders/open' }]
  expect(operationAt(routes, 'POST', '/v1/orders/ord_1/notes?x=/')).toBe(route)
  expect(operationAt(routes, 'GET', '/v1/orders/open')?.path).toBe('/v1/orders/open')
  expect(operationAt(routes, 'HEAD', '/v1/orders/ord_1')?.path).toBe('/v1/orders/{orderId}')
  expect(operationAt(routes, 'GET', '/v1/orders/')).toBeNull()
  expect(operationAt(routes, 'DELETE', '/v1/orders/ord_1')).toBeNull()
})

test('a shape names each member once, with its types', () => {
  expect([...shapeOf({ data: [{ id: 'a' }, { id: null }] })]).toEqual([
    ' object',
    '/data array',
    '/data/0 object',
    '/data/0/id string',
    '/data/0/id null',
  ])
})

describe('an example', () => {
  const answer = { id: 'note_1', text: 'Called' }

  test('is what a guide asked, then what has most members, and what the fuzz test asked only for want of others', () => {
    const fuzzed = came({ text: 'zq' }, { id: 'x', text: 'zq' }, { asker: 'fuzz' })
    const plain = came({ text: 'Empty' }, { id: 'note_2', text: null })
    const full = came({ text: 'Called' }, answer)
    const guide = came({ text: 'Guide' }, { id: 'note_3', text: null }, { asker: 'guide' })
    const of = (...recorded: RecordedAnswer[]) => chooseExamples(route, recorded)
    expect(of(fuzzed)).toEqual({ request: { text: 'zq' }, answers: { 201: fuzzed.answer } })
    expect(of(fuzzed, plain, full)).toEqual({ request: { text: 'Called' }, answers: { 201: answer } })
    expect(of(fuzzed, plain, full, guide)).toEqual({ request: { text: 'Guide' }, answers: { 201: guide.answer } })
  })

  test('stays as long as the API answers with all of its members and they fit the schema', () => {
    const other = came({ text: 'Other' }, { id: 'note_9', text: 'Other' })
    const present = { request: { text: 'Called' }, answers: { 201: answer } }
    expect(chooseExamples(route, [other], present)).toEqual(present)
    expect(chooseExamples(route, [], present)).toEqual(present)
    const gone = { request: { text: 'Called' }, answers: { 201: { ...answer, old: 1 } } }
    expect(chooseExamples(route, [other], gone)).toEqual({
      request: { text: 'Called' },
      answers: { 201: other.answer },
    })
    const lacking = { ...present, answers: { 201: { id: 'note_1' } } }
    expect(chooseExamples(route, [other], lacking).answers).toEqual({ 201: other.answer })
  })

  test('is of a success of this operation, and shows no address of the run', () => {
    const refused = came(undefined, { code: 'not_found' }, { status: 404, code: 'not_found' })
    const local = came({ text: 'http://localhost:4123/x' }, answer)
    expect(chooseExamples(route, [refused, came({}, {}, { operationId: 'another' })])).toEqual({})
    expect(chooseExamples(route, [refused, local]).request).toEqual({ text: 'https://orders.example/x' })
  })
})

test('a member that nobody was answered with is not seen', () => {
  expect(wasSeen({ a: null }, [{ a: 1 }, { b: 2 }])).toBe(true)
  expect(wasSeen({ a: 1, c: 2 }, [{ a: 1 }, { b: 2 }])).toBe(false)
  expect(wasSeen(undefined, [{ a: 1 }])).toBe(false)
})

test('members that are named by ids of ours are seen whatever the ids are', () => {
  const attributes = (id: string) => ({ attributes: { [id]: [] } })
  const [one, other] = ['line_01M8JP01EXRF8H1TGNGN1JVRZ8', 'line_D77W7K3PDXRQTYNV2G7T80X428']
  expect(wasSeen(attributes(one), [attributes(other)])).toBe(true)
  expect(wasSeen(attributes(one), [attributes('engraving')])).toBe(false)
})
