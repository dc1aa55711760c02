import { afterEach, expect, test, vi } from 'vitest'
import { brandLiveLine, eventLiveLine, webhookLiveLine } from '../../../bin/start/live-view/live-line.ts'
import { startLiveView } from '../../../bin/start/live-view/live-view.ts'
import type { Delivery, OrderEvent } from '../../../bin/start/storefront-api.ts'
import { Terminal } from '../../../bin/start/terminal/terminal.ts'

const plain = new Terminal({ write: () => true }, {})
const now = new Date(2026, 10, 28, 15, 4, 5)
const endpoint = { id: 'we_1', url: 'http://127.0.0.1:4400/' }
const event = (id: string) =>
  ({ id, type: 'order.shipped', sequence: 1, externalId: 'PLAT-1', brandId: 'aurora', data: {} }) as OrderEvent
const delivery = (id: string, changes: Partial<Delivery> = {}): Delivery => ({
  id,
  eventType: 'order.shipped',
  status: 'succeeded',
  reason: null,
  attempts: 1,
  ...changes,
})

let view: { stop(): Promise<void> } | undefined
afterEach(() => view?.stop())

/** A view of what an API answers, one page of the feed and one list of deliveries after the other. */
function viewOf(pages: (OrderEvent[] | Error)[], lists: Delivery[][]) {
  const shown: string[] = []
  const cursors: (string | null)[] = []
  view = startLiveView({
    api: {
      feed: async (cursor) => {
        cursors.push(cursor)
        const page = pages.shift() ?? []
        if (page instanceof Error) throw page
        return { data: page, nextCursor: `c${cursors.length}`, hasMore: false }
      },
      endpoints: async () => [endpoint],
      deliveries: async () => lists.shift() ?? [],
      lastAttempt: async () => ({ outcome: 'refused', status: 503, nextTryAt: null }),
    },
    showEvent: ({ id }) => shown.push(id),
    showWebhook: (_, { id, status, attempts }, attempt) =>
      shown.push([id, status, attempts, ...(attempt === null ? [] : [attempt.status])].join(' ')),
    lookEvery: 1,
  })
  return { shown, cursors }
}

test('events are shown once, from now on, also after a look that failed', async () => {
  const { shown, cursors } = viewOf([[], [event('evt_1')], new Error('busy'), [event('evt_2'), event('evt_3')]], [])
  await vi.waitFor(() => expect(shown).toEqual(['evt_1', 'evt_2', 'evt_3']))
  // The first look has no cursor, and the one after a failure has that of the look before.
  expect(cursors.slice(0, 4)).toEqual([null, 'c1', 'c2', 'c2'])
})

test('a webhook is shown when it was attempted, and again when something came of the next attempt', async () => {
  const pending = delivery('del_1', { status: 'pending' })
  const { shown } = viewOf(
    [[event('evt_1')]],
    [
      [delivery('del_2', { attempts: 0, status: 'pending' }), pending],
      [delivery('del_2'), pending],
      [delivery('del_2'), delivery('del_1', { attempts: 2 })],
    ],
  )
  await vi.waitFor(() =>
    expect(shown).toEqual(['evt_1', 'del_1 pending 1 503', 'del_2 succeeded 1', 'del_1 succeeded 2']),
  )
})

test('before the first event, nobody asks for webhooks', async () => {
  const { shown, cursors } = viewOf([], [[delivery('del_1')]])
  await vi.waitFor(() => expect(cursors.length).toBeGreaterThan(5))
  expect(shown).toEqual([])
})

test('the lines', () => {
  expect(eventLiveLine(now, event('evt_1'), plain)).toBe(
    '  15:04:05  event      order.shipped            PLAT-1  aurora',
  )
  const submitted = { direction: 'command', type: 'order.submit', brandOrderId: 'bo_1', result: 'accepted' } as const
  expect(brandLiveLine(now, 'aurora', submitted, plain)).toBe(
    '  15:04:05  aurora     ← order.submit           accepted  bo_1',
  )
  const reported = { direction: 'report', type: 'fulfillment.updated', brandOrderId: 'bo_1', result: '202' } as const
  expect(brandLiveLine(now, 'aurora', reported, plain)).toContain('→ fulfillment.updated    202  bo_1')
  expect(webhookLiveLine(now, endpoint, delivery('del_1'), null, plain)).toContain(
    'webhook    → order.shipped          delivered, 1 attempt  http://127.0.0.1:4400/',
  )
  const exhausted = delivery('del_1', { status: 'exhausted', reason: 'retries_exhausted', attempts: 9 })
  expect(webhookLiveLine(now, endpoint, exhausted, null, plain)).toContain('given up (retries_exhausted), 9 attempts')
  const pending = delivery('del_1', { status: 'pending' })
  const refused = { outcome: 'refused', status: 503, nextTryAt: new Date(2026, 10, 28, 15, 4, 15).toISOString() }
  expect(webhookLiveLine(now, endpoint, pending, refused, plain)).toContain(
    'not delivered (answered 503, next try 15:04:15), 1 attempt  http://127.0.0.1:4400/',
  )
  const unreached = { outcome: 'no_connection', status: null, nextTryAt: null }
  expect(webhookLiveLine(now, endpoint, pending, unreached, plain)).toContain(
    'not delivered (no connection), 1 attempt',
  )
  expect(webhookLiveLine(now, endpoint, pending, null, plain)).toContain('not yet delivered, 1 attempt')
})
