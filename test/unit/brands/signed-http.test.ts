import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../functions/brands/kinds/submission.ts'
import { answerJson, type Behave, signingSecret } from './brand-server.ts'
import { contractExample } from './purchased-order.ts'
import { connected, impatient } from './signed-http-connection.ts'

const submission = submissionSchema.parse(contractExample)
const requestedAt = '2026-11-22T18:00:01.000Z'
const accepted = { outcome: 'accepted', brandReference: 'A-7781', lines: null }

describe('a submission', () => {
  test('is taken whatever the brand calls it, but what is shaped like a person’s is no number of it', async () => {
    const answer = { ...accepted, brandReference: 'zebulon@example.com' }
    const { connection } = await connected((_, response) => answerJson(response, 200, answer))
    expect(await connection.submit({ submission, requestedAt })).toEqual({ ...accepted, brandReference: null })
  })

  test('is one signed command, the same id and bytes on every try', async () => {
    const { server, connection } = await connected((_, answer) => answerJson(answer, 200, accepted))
    expect(await connection.submit({ submission, requestedAt })).toEqual(accepted)
    await connection.submit({ submission, requestedAt })
    const [first, second] = server.received
    expect(first?.id).toBe('order_submit_bo_1')
    expect(first?.idempotencyKey).toBe(first?.id)
    expect(first?.body).toBe(JSON.stringify({ type: 'order.submit', timestamp: requestedAt, data: contractExample }))
    expect(second).toEqual(first)
  })

  test('is signed with both secrets while one is being rotated, and with one afterwards', async () => {
    const next = 'whsec_bmV4dC1zZWNyZXQtbmV4dC1zZWNyZXQtbmV4dC0hIQ=='
    const secretsUntil = (previousValidUntil: string) => ({
      signingSecret: next,
      previousSigningSecret: signingSecret,
      previousValidUntil,
    })
    const rotating = await connected(
      (_, answer) => answerJson(answer, 200, accepted),
      secretsUntil('2999-01-01T00:00:00Z'),
    )
    await rotating.connection.submit({ submission, requestedAt })
    expect(rotating.server.received[0]?.signatures).toBe(2)
    const over = await connected(
      (_, answer) => answerJson(answer, 200, accepted),
      secretsUntil('2020-01-01T00:00:00Z'),
      next,
    )
    await over.connection.submit({ submission, requestedAt })
    expect(over.server.received[0]?.signatures).toBe(1)
  })

  const unknown = {
    outcome: 'unknown',
    retryAfterSeconds: null,
    attention: false,
    why: { status: '200', field: 'outcome' },
  }
  /** A 200 that says nothing we can read: somebody must look, and learns which field it was. */
  const unreadable = (field: string) => ({ ...unknown, attention: true, why: { status: '200', field } })
  const acceptedAs = (brandReference: string | null) => ({ outcome: 'accepted', brandReference, lines: null })
  test.each<[string, unknown, unknown]>([
    [
      'all accepted',
      { outcome: 'accepted', brandReference: 'A-1' },
      { outcome: 'accepted', brandReference: 'A-1', lines: null },
    ],
    [
      'some accepted',
      { outcome: 'accepted', brandReference: 'A-1', lines: [{ lineId: 'line_1', quantity: 1 }], reason: null },
      { outcome: 'accepted', brandReference: 'A-1', lines: [{ lineId: 'line_1', quantity: 1 }] },
    ],
    [
      'pending',
      { outcome: 'pending', brandReference: null, reason: null },
      { outcome: 'pending', brandReference: null },
    ],
    ['refused', { outcome: 'refused', reason: { code: 'fraud' } }, { outcome: 'refused', reason: { code: 'fraud' } }],
    [
      'refused for a reason of its own',
      { outcome: 'refused', reason: { code: 'moon_phase' } },
      { outcome: 'refused', reason: { code: 'other' } },
    ],
    ['an unknown outcome', { outcome: 'maybe' }, unreadable('outcome')],
    ['no outcome', {}, unreadable('outcome')],
    ['no object', [], unreadable('#body')],
    ['none of the accepted lines', { outcome: 'accepted', lines: [] }, unreadable('lines')],
    [
      'units as a fraction',
      { outcome: 'accepted', lines: [{ lineId: 'l', quantity: 0.5 }] },
      unreadable('lines.0.quantity'),
    ],
    ['not found, which answers nothing', { outcome: 'not_found' }, unknown],
    ['an outcome in capitals', { outcome: 'ACCEPTED ' }, { outcome: 'accepted', brandReference: null, lines: null }],
    ['a reference that is an object', { outcome: 'accepted', brandReference: { id: 7 } }, acceptedAs(null)],
    ['a reference that is too long', { outcome: 'accepted', brandReference: 'x'.repeat(256) }, acceptedAs(null)],
    ['a reason that is empty', { outcome: 'accepted', brandReference: 'A-1', reason: {} }, acceptedAs('A-1')],
    [
      'a reason that is a text',
      { outcome: 'refused', reason: 'fraud' },
      { outcome: 'refused', reason: { code: 'fraud' } },
    ],
    [
      'units as text',
      { outcome: 'accepted', brandReference: 'A-1', lines: [{ lineId: 'line_1', quantity: '1' }] },
      { outcome: 'accepted', brandReference: 'A-1', lines: [{ lineId: 'line_1', quantity: 1 }] },
    ],
  ])('answered with %s', async (_, given, expected) => {
    const { connection } = await connected((_command, answer) => answerJson(answer, 200, given))
    expect(await connection.submit({ submission, requestedAt })).toEqual(expected)
  })

  test.each([
    ['a BOM', '\uFEFF{"outcome":"accepted","brandReference":"A-1"}', acceptedAs('A-1')],
    ['a number for a reference', '{"outcome":"accepted","brandReference":7781}', acceptedAs('7781')],
    ['a long one', '{"outcome":"accepted","brandReference":12345678901234567890}', acceptedAs('12345678901234567890')],
    ['no JSON', 'OK', unreadable('#body')],
    ['nothing', '', unreadable('#body')],
    ['another charset', Buffer.from('{"outcome":"accepted","brandReference":"Köln-1"}', 'latin1'), unreadable('#body')],
  ])('inputs row 3: answered with %s', async (_, body, expected) => {
    const { connection } = await connected((_command, answer) => answer.writeHead(200).end(body))
    expect(await connection.submit({ submission, requestedAt })).toEqual(expected)
  })

  test.each([
    [201, false],
    [204, false],
    [302, false],
    [400, false],
    [401, true],
    [403, true],
    [404, false],
    [409, false],
    [422, true],
    [429, false],
    [500, false],
  ])('row C4: answered with status %i is unknown (attention: %s)', async (status, attention) => {
    const { connection } = await connected((_, answer) => answer.writeHead(status, { location: '/elsewhere' }).end())
    expect(await connection.submit({ submission, requestedAt })).toEqual({
      ...unknown,
      attention,
      why: { status: String(status), field: null },
    })
  })

  test.each([
    ['7', 7],
    ['999999', 3600],
    ['0', null],
    ['soon', null],
  ])('honours Retry-After %s within bounds', async (header, retryAfterSeconds) => {
    const { connection } = await connected((_, answer) => answerJson(answer, 503, {}, { 'retry-after': header }))
    expect(await connection.submit({ submission, requestedAt })).toEqual({
      ...unknown,
      retryAfterSeconds,
      why: { status: '503', field: null },
    })
  })

  test.each<[string, Behave]>([
    ['garbage', (_, answer) => answer.end('<html>')],
    ['silence', () => undefined],
    ['a torn connection', (_, __, incoming) => incoming.socket.destroy()],
    [
      'an answer that breaks off',
      (_, answer) => {
        answer.writeHead(200, { 'content-length': '500' }).write('{"outcome":"accepted"')
        setTimeout(() => answer.destroy(), 20)
      },
    ],
    ['an answer that drips', (_, answer) => setInterval(() => answer.write(' '), 50).unref()],
    ['an endless answer', (_, answer) => answer.end('x'.repeat(20_000))],
  ])('answered with %s is unknown', async (name, behave) => {
    const { connection } = await connected(behave, undefined, undefined, impatient)
    const outcome = { outcome: 'unknown', attention: name === 'garbage' }
    expect(await connection.submit({ submission, requestedAt })).toMatchObject(outcome)
  })
})
