import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { rowCodec, rowRenaming } from '../../../functions/storage/row-codec.ts'

const names = { status: 'st', quantity: 'qty', lines: 'lns', attention: 'att', type: 't' }
const schema = z.object({
  status: z.string(),
  quantity: z.int(),
  isWhole: z.boolean(),
  note: z.string().nullable(),
  extra: z.int().nullable().optional(),
  attention: z.object({ code: z.string(), quantity: z.int() }).nullable(),
  lines: z.array(z.object({ quantity: z.int(), tags: z.array(z.string()) })),
  sums: z.object({ items: z.int(), tax: z.int() }),
  metadata: z.record(z.string(), z.string()),
  change: z.discriminatedUnion('type', [
    z.object({ type: z.literal('a'), quantity: z.int() }),
    z.object({ type: z.literal('b'), note: z.string().nullable() }),
  ]),
})
const codec = rowCodec(schema, names)

const value = fc.record({
  status: fc.string(),
  quantity: fc.integer(),
  isWhole: fc.boolean(),
  note: fc.option(fc.string()),
  attention: fc.option(fc.record({ code: fc.string(), quantity: fc.integer({ min: 0, max: 1 }) })),
  lines: fc.array(fc.record({ quantity: fc.integer({ min: 0, max: 2 }), tags: fc.array(fc.string()) })),
  sums: fc.record({ items: fc.integer({ min: 0, max: 1 }), tax: fc.constant(0) }),
  metadata: fc.dictionary(fc.string(), fc.string()),
  change: fc.oneof(
    fc.record({ type: fc.constant('a' as const), quantity: fc.integer() }),
    fc.record({ type: fc.constant('b' as const), note: fc.option(fc.string()) }),
  ),
})

test('whatever is turned into a row comes back as it was', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(schema.parse(codec.fromRow(codec.toRow(given)))).toEqual(schema.parse(given))
    }),
  )
})

test('a row has short names, and nothing of what says nothing', () => {
  const row = codec.toRow({
    status: 'open',
    quantity: 0,
    isWhole: false,
    note: null,
    attention: { code: 'late', quantity: 0 },
    lines: [{ quantity: 2, tags: [] }],
    sums: { items: 0, tax: 0 },
    metadata: {},
    change: { type: 'b', note: null },
  })
  expect(row).toEqual({ st: 'open', att: { code: 'late' }, lns: [{ qty: 2 }], sums: {}, change: { t: 'b' } })
})

test('a renamed value comes back whatever is in it, also what no schema knows', () => {
  const { toRow, fromRow } = rowRenaming(names)
  const event = { type: 'new', status: null, data: { lines: [{ quantity: 0, unknown: { status: 'x' } }] } }
  expect(toRow(event)).toEqual({ t: 'new', st: null, data: { lns: [{ qty: 0, unknown: { st: 'x' } }] } })
  expect(fromRow(toRow(event))).toEqual(event)
})

test('free keys come back too, also where they are short names, or look marked', () => {
  const { toRow, fromRow } = rowRenaming(names)
  const key = fc.oneof(
    fc.constantFrom(...Object.keys(names), ...Object.values(names), '=', '=st', '=status', '__proto__', 'constructor'),
    fc.string(),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, fc.string(), fc.dictionary(key, tie('tree')), fc.array(tie('tree'))),
  }))
  fc.assert(
    fc.property(tree, (given) => {
      expect(fromRow(toRow(given))).toEqual(given)
    }),
  )
  expect(toRow({ metadata: { st: 'a', status: 'b' } })).toEqual({ metadata: { '=st': 'a', st: 'b' } })
})
