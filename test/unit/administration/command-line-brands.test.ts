import { afterAll, beforeEach, expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import { adminServer } from './admin-server.ts'

const api = await adminServer()
afterAll(() => api.stop())
beforeEach(() => {
  api.asked.length = 0
  api.answer()
})

const admin = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: api.url, DIDDO_ADMIN_KEY: 'sk_test_admin' },
    outputsFile: 'none.json',
  })

test('brands list follows its pages, says how each brand does, and is a table, or JSON for programs', async () => {
  const brand = { id: 'aurora', name: 'Aurora', integration: 'signed-http', modes: ['test', 'live'], enabled: true }
  const failure = { at: 'T9', why: 'timeout' }
  const answered = () => [
    { status: 200, body: { data: [{ ...brand, createdAt: 'T1' }], nextCursor: 'c 1', hasMore: true } },
    { status: 200, body: { data: [{ ...brand, id: 'b', createdAt: 'T0' }], nextCursor: null, hasMore: false } },
    { status: 200, body: { circuit: { state: 'open' }, lastFailure: failure } },
    { status: 200, body: { circuit: { state: 'open' }, lastFailure: failure } },
  ]
  api.answer(...answered())
  expect(await admin('brands', 'list')).toBe(
    [
      'ID      NAME    INTEGRATION  MODES       ENABLED  CIRCUIT  LAST FAILURE   LAST REFUSAL  CREATED AT',
      'aurora  Aurora  signed-http  test, live  yes      open     timeout at T9  -             T1',
      'b       Aurora  signed-http  test, live  yes      open     timeout at T9  -             T0',
    ].join('\n'),
  )
  const [first, second, ...healths] = api.asked.map(({ path }) => path)
  expect([first, second]).toEqual(['/admin/brands?limit=100', '/admin/brands?limit=100&cursor=c%201'])
  expect(healths.toSorted()).toEqual(['/admin/brands/aurora/health', '/admin/brands/b/health'])
  api.answer(...answered())
  expect(JSON.parse(await admin('brands', 'list', '--json'))).toHaveLength(2)
})

test('brands show says what its back end last refused, and "any" where it takes all', async () => {
  const brand = { id: 'aurora', currencies: null, countries: ['US'], taxLiability: 'platform' }
  const refusal = { at: 'T9', command: 'refund.request', outcome: 'refused', code: 'INVALID', field: 'input.note' }
  const health = { circuit: { state: 'closed' }, lastFailure: null, lastRefusal: refusal }
  const answered = () => [
    { status: 200, body: brand },
    { status: 200, body: health },
  ]
  api.answer(...answered())
  const text = await admin('brands', 'show', 'aurora')
  expect(text).toMatch(/^currencies +any$/m)
  expect(text).toMatch(/^countries +US$/m)
  expect(text).toMatch(/^taxLiability +platform$/m)
  expect(text).toMatch(/^lastRefusal +refund\.request: INVALID at input\.note, T9$/m)
  api.answer(...answered())
  expect(JSON.parse(await admin('brands', 'show', 'aurora', '--json'))).toMatchObject({ currencies: null })
})

test('--tax-liability is sent as given, by create and by change', async () => {
  await admin('brands', 'create', 'aurora', '--name', 'Aurora', '--tax-liability', 'platform')
  await admin('brands', 'change', 'aurora', '--tax-liability', 'brand')
  expect(api.asked).toMatchObject([
    { method: 'POST', body: { taxLiability: 'platform' } },
    { method: 'PATCH', path: '/admin/brands/aurora', body: { taxLiability: 'brand' } },
  ])
})

test('--voice is sent field by field, and --no-voice ends it', async () => {
  await admin('brands', 'change', 'aurora', '--voice', 'senderName=Aurora', '--voice', 'occasions:=["shipped"]')
  await admin('brands', 'change', 'aurora', '--no-voice')
  await admin('brands', 'change', 'aurora', '--name', 'Aurora')
  expect(api.asked.map(({ body }) => body)).toEqual([
    { voice: { senderName: 'Aurora', occasions: ['shipped'] } },
    { voice: null },
    { name: 'Aurora' },
  ])
})

test('--contact names all contacts, and --no-contacts leaves none', async () => {
  const daily =
    'b@aurora.example,when=daily,hears=new_order+return_requested,language=de,timeZone=Europe/Berlin,reactivate'
  await admin('brands', 'change', 'aurora', '--contact', 'a@aurora.example', '--contact', daily)
  await admin('brands', 'change', 'aurora', '--no-contacts', '--accept-by-notice-minutes', '45')
  await admin('brands', 'change', 'aurora', '--accept-by-notice-minutes', 'default')
  expect(api.asked.map(({ body }) => body)).toEqual([
    {
      contacts: [
        { email: 'a@aurora.example' },
        {
          email: 'b@aurora.example',
          when: 'daily',
          hears: ['new_order', 'return_requested'],
          language: 'de',
          timeZone: 'Europe/Berlin',
          reactivate: true,
        },
      ],
    },
    { contacts: [], acceptByNoticeMinutes: 45 },
    { acceptByNoticeMinutes: null },
  ])
})
