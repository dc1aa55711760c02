import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DataTableName, dataTables } from '../../../bin/restore/data-tables.ts'
import { changeOf, type Row } from '../../../bin/restore/row-rules.ts'

const NOW = new Date('2026-11-22T18:00:00.000Z')
const row = (pk: string, sk: string, others: Row = {}): Row => ({ pk: { S: pk }, sk: { S: sk }, ...others })
const status = (text: string): Row => ({ status: { S: text } })
const expiring = (seconds: number): Row => ({ expiresAt: { N: String(NOW.getTime() / 1000 + seconds) } })

const then = row('ORDER#ord_1', 'ORDER', status('placed'))
const changed = row('ORDER#ord_1', 'ORDER', status('cancelled'))

test('what changed or went since is written back, what came since is deleted, and the rest is left alone', () => {
  expect(changeOf('orders', changed, then, NOW)).toEqual({ kind: 'put', row: then })
  expect(changeOf('orders', undefined, then, NOW)).toEqual({ kind: 'put', row: then })
  expect(changeOf('orders', changed, undefined, NOW)).toEqual({ kind: 'delete', key: row('ORDER#ord_1', 'ORDER') })
  expect(changeOf('orders', then, then, NOW)).toEqual({ kind: 'none' })
})

test('what has expired since does not come back', () => {
  const record = row('IDEMPOTENCY#sf_1#a', 'RECORD', expiring(-1))
  expect(changeOf('orders', undefined, record, NOW)).toEqual({ kind: 'none' })
  const fresh = row('IDEMPOTENCY#sf_1#a', 'RECORD', expiring(1))
  expect(changeOf('orders', undefined, fresh, NOW)).toEqual({ kind: 'put', row: fresh })
})

test.each<[string, DataTableName, string, string]>([
  ['a key that was disabled', 'settings', 'KEY#abc', 'KEY'],
  ['a rate', 'settings', 'RATE_LIMIT#key_1', 'WINDOW#1'],
  ['a contact who unsubscribed', 'settings', 'BRAND_CONTACTS#aurora', 'CONTACT#con_1'],
  ['a notice that was sent', 'deliveries', 'BRAND_NOTICE_SENT#new_order-bo_1', 'CONTACT#con_1'],
  ['a brand’s circuit', 'settings', 'BRAND_PACE#aurora', 'PACE'],
  ['who opened what', 'vault', 'ORDER#ord_1', 'ACCESS#2026#1'],
  ['what a member of the desk did', 'vault', 'AUDIT#2026-11-22#0', '2026-11-22T18:00:00.000Z#act_1'],
  ['that an order was erased', 'orders', 'ERASED#2026-11-22', '2026-11-22T18:00:00.000Z#ord_1'],
  ['an erasure that is under way', 'orders', 'ERASURES#OPEN', 'ers_1'],
  ['a mail that went out', 'orders', 'BRAND_ORDER#bo_1', 'MAIL'],
  ['a day of a list', 'orders', 'ORDER_DAYS#sf_1#test#created', 'DAY#2026-11-22'],
])('%s stays as it is now, and comes back where it is missing', (_, table, pk, sk) => {
  const now = row(pk, sk, status('now'))
  const before = row(pk, sk, status('before'))
  expect(changeOf(table, now, before, NOW)).toEqual({ kind: 'none' })
  expect(changeOf(table, now, undefined, NOW)).toEqual({ kind: 'none' })
  expect(changeOf(table, undefined, before, NOW)).toEqual({ kind: 'put', row: before })
})

test('an envelope is not among them: a changed one is written back', () => {
  const sealed = row('ORDER#ord_1', 'ENVELOPE#support', status('then'))
  expect(changeOf('vault', undefined, sealed, NOW)).toEqual({ kind: 'put', row: sealed })
})

test('what is erased now stays erased', () => {
  const sealed = row('ORDER#ord_1', 'NOTE#1', { sealed: { B: new Uint8Array([1]) } })
  const erased = row('ORDER#ord_1', 'NOTE#1', { erasedAt: { S: '2026-11-22T17:00:00.000Z' } })
  expect(changeOf('vault', erased, sealed, NOW)).toEqual({ kind: 'none' })
  // The other way round, an erasure of before the moment is written back.
  expect(changeOf('vault', sealed, erased, NOW)).toEqual({ kind: 'put', row: erased })
})

test('a page that the feed got since stays without events, so that cursors keep their place', () => {
  const page = row('FEED#sf_1#test#3', 'PAGE#000000000007', {
    page: { N: '7' },
    entries: { L: [{ S: 'ord_1#4#abc' }] },
    markedPages: { N: '2' },
  })
  const change = changeOf('orders', page, undefined, NOW)
  expect(change).toEqual({ kind: 'put', row: { ...page, entries: { L: [] }, markedPages: { N: '6' } } })
  if (change.kind !== 'put') throw new Error('It was not written.')
  expect(changeOf('orders', change.row, undefined, NOW)).toEqual({ kind: 'none' })
})

test('a second look after all changes finds none', () => {
  const keys = fc.constantFrom(
    'ORDER#a ORDER',
    'ORDER#a ACCESS#1',
    'KEY#k KEY',
    'FEED#s#test#0 PAGE#000000000002',
    'X Y',
  )
  const contents = fc.option(fc.record({ value: fc.nat(3), expires: fc.constantFrom(-10, 10, null) }), {
    nil: undefined,
  })
  const rows = fc.tuple(fc.constantFrom(...dataTables), keys, contents, contents)
  fc.assert(
    fc.property(rows, ([table, key, live, copy]) => {
      const [pk = '', sk = ''] = key.split(' ')
      const made = (content: typeof live): Row | undefined =>
        content === undefined
          ? undefined
          : row(pk, sk, {
              value: { N: String(content.value) },
              ...(pk.startsWith('FEED#') ? { page: { N: '2' }, entries: { L: [] }, markedPages: { N: '0' } } : {}),
              ...(content.expires === null ? {} : expiring(content.expires)),
            })
      const first = changeOf(table, made(live), made(copy), NOW)
      const after = first.kind === 'put' ? first.row : first.kind === 'delete' ? undefined : made(live)
      expect(changeOf(table, after, made(copy), NOW)).toEqual({ kind: 'none' })
    }),
  )
})
