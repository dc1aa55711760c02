import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type CursorKind, makeCursor, readCursor } from '../../../functions/http/lists/cursor.ts'
import { Problem, type ProblemCode } from '../../../functions/http/problem.ts'

const kind: CursorKind<readonly number[]> = {
  name: 'things',
  version: 2,
  position: z.array(z.int()),
  lifetimeSeconds: 3600,
}
const binding = { storefrontId: 'sf_1', livemode: false, customerId: 'user_42' }
const now = new Date('2026-11-22T18:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

function codeOf(read: () => unknown): ProblemCode | 'none' {
  try {
    read()
    return 'none'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

describe('a cursor', () => {
  const cursor = makeCursor(kind, binding, [1, 2, 3], now)

  test('gives its position back, whatever the order of its filters', () => {
    const sameFilters = { customerId: 'user_42', livemode: false, storefrontId: 'sf_1' }
    expect(readCursor(kind, sameFilters, cursor, later(3600))).toEqual([1, 2, 3])
  })

  test('shows nothing of the filters it is bound to', () => {
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('user_42')
  })

  test('expires with its lifetime and with its version', () => {
    expect(codeOf(() => readCursor(kind, binding, cursor, later(3601)))).toBe('cursor_expired')
    expect(codeOf(() => readCursor({ ...kind, version: 3 }, binding, cursor, now))).toBe('cursor_expired')
  })

  test('is refused with other filters, by another storefront and in another list', () => {
    for (const other of [{ ...binding, customerId: 'user_43' }, { ...binding, storefrontId: 'sf_2' }, {}]) {
      expect(codeOf(() => readCursor(kind, other, cursor, now))).toBe('validation_failed')
    }
    expect(codeOf(() => readCursor({ ...kind, name: 'others' }, binding, cursor, now))).toBe('validation_failed')
  })

  test('is refused when a single character differs', () => {
    fc.assert(
      fc.property(
        fc.nat(cursor.length - 1),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+ '),
        (place, character) => {
          fc.pre(cursor[place] !== character)
          const changed = cursor.slice(0, place) + character + cursor.slice(place + 1)
          expect(codeOf(() => readCursor(kind, binding, changed, now))).toBe('validation_failed')
        },
      ),
    )
  })

  test('is refused when it is any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codeOf(() => readCursor(kind, binding, text, now))).toBe('validation_failed')
      }),
    )
  })
})
