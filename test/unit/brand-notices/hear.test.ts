import { expect, test } from 'vitest'
import { type HearDependencies, hear, type Message } from '../../../functions/brand-notices/hearing/hear.ts'
import type { DueDigest, Watch } from '../../../functions/brand-notices/hearing/watch-store.ts'
import { writeNotice } from '../../../functions/brand-notices/writing/write-notice.ts'
import type { Brand } from '../../../functions/brands/brand.ts'
import { contactIdOf } from '../../../functions/brands/contacts/contact.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import type { Mail } from '../../../functions/outgoing/mails/send-mail.ts'
import { someBrand } from '../brands/some-brand.ts'
import { placedOrderOf, purchaseOf } from '../orders/placed-order.ts'
import { aContact } from './a-contact.ts'
import { MemoryNotices } from './memory-notices.ts'

const placedAt = '2026-11-22T18:00:00.000Z'
const acceptBy = '2026-11-22T20:00:00.000Z'
const wish = {
  lines: [
    { quantity: 2, unitPrice: 100 },
    { quantity: 1, unitPrice: 100, brandId: 'borealis' },
  ],
}
const everybody = aContact()
const daily = aContact({ email: 'daily@aurora.example', when: 'daily' })

interface Stand {
  readonly brands?: readonly Brand[]
  readonly change?: Partial<BrandOrder>
  readonly releaseAfter?: string | null
  readonly isSplit?: boolean
}

/** What is told and watched where order `ord_1` has goods of `aurora` and `borealis`. */
function stand({ brands = [someBrand('aurora', { contacts: [everybody] })], ...given }: Stand = {}) {
  const { change = {}, releaseAfter = null, isSplit = true } = given
  const placed = placedOrderOf(wish)
  const order = {
    ...placed.order,
    releaseAfter,
    brandOrders: placed.order.brandOrders.map((summary) => ({ ...summary, acceptBy })),
  }
  const brandOrders = placed.brandOrders.map((one) => ({ ...one, acceptBy, ...change }))
  const rows = new MemoryNotices()
  const mails: Mail[] = []
  const watches: (Watch & { readonly dueAt: string })[] = []
  const due = new Map<string, Watch | DueDigest>()
  let now = new Date(placedAt)
  const dependencies: HearDependencies = {
    orders: {
      findWithPurchase: async () => ({
        order,
        brandOrders: isSplit ? brandOrders : [],
        pictures: {},
        purchase: purchaseOf(wish),
      }),
      findBrandOrder: async (_, id) => brandOrders.find((one) => one.id === id) ?? null,
    },
    findBrands: async (ids) => new Map(brands.filter(({ id }) => ids.includes(id)).map((brand) => [brand.id, brand])),
    watches: {
      watch: async (watch, dueAt) => void watches.push({ ...watch, dueAt: dueAt.toISOString() }),
      find: async ({ pk }) => due.get(pk) ?? null,
      end: async (watch) => {
        for (const [pk, one] of due) if (one === watch) due.delete(pk)
      },
    },
    ...rows,
    digests: rows.digests,
    states: rows.states,
    store: rows.store,
    send: async (mail) => {
      mails.push(mail)
      return { outcome: 'sent', messageId: null }
    },
    writeMail: async (reader, occasionId, notices) =>
      writeNotice(reader, occasionId, notices, { from: 'notices@platform.example', unsubscribeUrl: 'https://p/u' }),
    now: () => now,
    newToken: () => 'token',
    timeScale: 1,
  }
  const subjects = () => mails.map(({ to, subject }) => [to, subject])
  const at = (time: string) => {
    now = new Date(time)
  }
  return {
    hear: (message: Message) => hear(message, dependencies),
    mails,
    subjects,
    watches,
    due,
    rows,
    at,
    brandOrders,
  }
}

const idOf = (brandId: string, { email } = everybody) => contactIdOf(brandId, { email })
const event = (changes: object): Message => ({
  detail: { timestamp: placedAt, orderId: 'ord_1', ...changes } as OrderEvent,
})
const placedEvent = event({ type: 'order.placed', brandId: null, brandOrderId: null })

test('a placed order is told to the contacts of its brands, and its time to be accepted is watched', async () => {
  const { hear, subjects, watches, mails, brandOrders } = stand()
  await hear(placedEvent)
  await hear(placedEvent)
  const [aurora] = brandOrders
  expect(subjects()).toEqual([['orders@aurora.example', '[Test] New order PLAT-1 for aurora']])
  expect(mails[0]?.text).toContain('- 2 × Thing\n')
  // Half of two hours before; the repetition finds its row.
  expect(watches[0]).toEqual({
    kind: 'accept_by_near',
    orderId: 'ord_1',
    brandOrderId: aurora?.id,
    brandId: 'aurora',
    dueAt: '2026-11-22T19:00:00.000Z',
  })
  expect(new Set(watches.map(({ brandId }) => brandId))).toEqual(new Set(['aurora']))
})

test('also before it is split', async () => {
  const { hear, subjects, mails } = stand({ isSplit: false })
  await hear(placedEvent)
  expect(subjects()).toHaveLength(1)
  expect(mails[0]?.text).toContain('- 2 × Thing\n')
})

test('a brand without contacts, and contacts who hear of other things, are told nothing', async () => {
  const returns = aContact({ hears: ['return_requested'] })
  const { hear, subjects, watches } = stand({
    brands: [someBrand('aurora', { contacts: [returns] }), someBrand('borealis')],
  })
  await hear(placedEvent)
  expect([subjects(), watches]).toEqual([[], []])
})

test('an order that is held back is told when it is released, unless it was cancelled', async () => {
  const releaseAfter = '2026-11-22T18:30:00.000Z'
  for (const status of ['pending', 'cancelled'] as const) {
    const { hear, subjects, watches, due, at } = stand({ releaseAfter, change: { status } })
    await hear(placedEvent)
    expect(subjects()).toEqual([])
    const watch = watches.find(({ kind }) => kind === 'new_order')
    expect(watch?.dueAt).toBe(releaseAfter)
    due.set('row', watch as Watch)
    at(releaseAfter)
    await hear({ pk: 'row', sk: 'WATCH' })
    expect([subjects().length, due.size]).toEqual([status === 'pending' ? 1 : 0, 0])
  }
})

test.each([
  ['submitted', '2026-11-22T19:00:00.000Z', 1],
  ['pending', '2026-11-22T19:00:00.000Z', 1],
  ['accepted', '2026-11-22T19:00:00.000Z', 0],
  ['rejected', '2026-11-22T19:00:00.000Z', 0],
  // The support desk has it by then.
  ['submitted', '2026-11-22T20:00:00.000Z', 0],
] as const)(
  'that the time to accept runs out is told of an order that is %s at %s: %i times',
  async (status, time, count) => {
    const { hear, subjects, due, at, brandOrders } = stand({ change: { status } })
    const watch: Watch = {
      kind: 'accept_by_near',
      orderId: 'ord_1',
      brandOrderId: brandOrders[0]?.id ?? '',
      brandId: 'aurora',
    }
    due.set('row', watch)
    at(time)
    await hear({ pk: 'row', sk: 'WATCH' })
    await hear({ pk: 'row', sk: 'WATCH' })
    expect(subjects()).toHaveLength(count)
  },
)

test('a requested return is told with its goods, each return by itself', async () => {
  const goodsReturn = (id: string) => ({
    id,
    ...{ reference: null, hasLabel: false },
    status: 'requested' as const,
    lines: [{ lineId: 'l1', quantity: 1, reason: 'too_small' }],
    requestedAt: placedAt,
    reported: null,
  })
  const { hear, subjects, mails, brandOrders } = stand({
    change: { returns: [goodsReturn('ret_1'), goodsReturn('ret_2')] },
  })
  const opened = (id: string) =>
    event({ type: 'order.return_initiated', brandOrderId: brandOrders[0]?.id, data: { return: goodsReturn(id) } })
  for (const id of ['ret_1', 'ret_2', 'ret_1']) await hear(opened(id))
  expect(subjects()).toEqual(
    Array.from({ length: 2 }, () => ['orders@aurora.example', '[Test] A return has been requested for order PLAT-1']),
  )
  expect(mails[0]?.text).toContain('- 1 × Thing\n')
})

test('failing credentials are told once a day while they fail', async () => {
  const { hear, subjects, at } = stand({ brands: [someBrand('aurora', { contacts: [everybody], modes: ['live'] })] })
  const failing: Message = { credentialsFailing: { brandId: 'aurora', since: placedAt } }
  for (const time of ['18:00', '18:15', '23:45']) {
    at(`2026-11-22T${time}:00.000Z`)
    await hear(failing)
  }
  expect(subjects()).toEqual([['orders@aurora.example', 'We cannot sign in to the system of aurora']])
  at('2026-11-23T18:00:00.000Z')
  await hear(failing)
  expect(subjects()).toHaveLength(2)
})

test('what is older than three days is not told any more', async () => {
  const { hear, subjects, at } = stand()
  at('2026-11-25T18:00:01.000Z')
  await hear(placedEvent)
  expect(subjects()).toEqual([])
})

test('a digest tells everything of its day at once, and only once', async () => {
  const { hear, subjects, mails, due, rows } = stand({ brands: [someBrand('aurora', { contacts: [daily] })] })
  const contactId = idOf('aurora', daily)
  const digest: DueDigest = { brandId: 'aurora', contactId, day: '2026-11-23' }
  await hear(placedEvent)
  await hear({ credentialsFailing: { brandId: 'aurora', since: placedAt } })
  expect(subjects()).toEqual([])
  due.set('row', digest)
  await hear({ pk: 'row', sk: 'DIGEST' })
  await hear({ pk: 'row', sk: 'DIGEST' })
  expect(subjects()).toEqual([['daily@aurora.example', '[Test] What is new for aurora']])
  expect(mails[0]?.text).toMatch(/Refused credentials:\n\n[\s\S]*New orders:\n\nOrder PLAT-1/)
  expect(rows.collected.size).toBe(0)
})

test.each([
  ['has nothing to say', [daily], 'active' as const, false],
  ['is to a contact who unsubscribed', [daily], 'unsubscribed' as const, true],
  ['is to a mailbox that cannot be reached', [daily], 'unreachable' as const, true],
  ['is to one who is no contact any more', [everybody], 'active' as const, true],
])('a digest that %s is not sent', async (_, contacts, state, isFilled) => {
  const { hear, subjects, due, rows } = stand({ brands: [someBrand('aurora', { contacts: [...contacts] })] })
  const contactId = idOf('aurora', daily)
  if (isFilled) {
    const full = stand({ brands: [someBrand('aurora', { contacts: [daily] })] })
    await full.hear(placedEvent)
    for (const [key, items] of full.rows.collected) rows.collected.set(key, items)
    expect(rows.collected.size).toBe(1)
  }
  rows.stopped.set(contactId, { state, since: placedAt })
  due.set('row', { brandId: 'aurora', contactId, day: '2026-11-23' })
  await hear({ pk: 'row', sk: 'DIGEST' })
  expect(subjects()).toEqual([])
})
