import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomerMail } from '../../../../functions/customer-mails/sending/mail-row.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import type { LoggedAct } from '../../../../functions/support/audit/act.ts'
import { actsOfMembers, authorOf } from '../../../../functions/support/order/event-author.ts'
import { readTimeline, type ShownOpening } from '../../../../functions/support/order/timeline.ts'
import type { TimelineEntry } from '../../../../functions/support/order/timeline-entry.ts'
import { someMail } from '../../customer-mails/some-mail.ts'
import { minute } from '../../orders/reports/report-of.ts'
import { callerOf } from '../../reading/orders-in-memory.ts'

const now = new Date(minute(10_000))
const states = { fulfillmentStatus: 'unfulfilled', refundStatus: 'none' } as const
const common = { occurredAt: minute(0), order: { status: 'placed', ...states }, brandOrder: null } as const

function eventOf(sequence: number, timestamp: string, changes: object = {}): OrderEvent {
  return {
    id: `evt_${sequence}`,
    type: 'order.placed',
    schemaVersion: 1,
    livemode: false,
    timestamp,
    sequence,
    storefrontId: 'sf_1',
    orderId: 'ord_1',
    externalId: 'PLAT-1',
    brandOrderId: null,
    brandId: null,
    subject: { type: 'order', id: 'ord_1' },
    data: common,
    ...changes,
  } as OrderEvent
}

function actOf(id: number, at: string, changes: Partial<LoggedAct> = {}): LoggedAct {
  return {
    id: `act_${id}`,
    at,
    memberId: 'mem_1',
    act: 'note_added',
    orderId: 'ord_1',
    brandOrderId: null,
    subject: `note_${id}`,
    reason: null,
    detail: {},
    ...changes,
  }
}

function openingOf(id: number, at: string): ShownOpening {
  return {
    place: `ACCESS#${at}#${id}`,
    accessId: `acc_${id}`,
    at,
    actor: 'member:mem_1',
    reason: 'reveal_to_support',
    purpose: 'support',
    brandId: null,
  }
}

const member = (...groups: ('support' | 'support-admin')[]) => ({ ...callerOf(null), member: { id: 'mem_1', groups } })

interface World {
  readonly events: OrderEvent[]
  readonly acts: LoggedAct[]
  readonly openings: ShownOpening[]
  readonly mails: CustomerMail[]
}

async function pageOf(
  { events, acts, openings, mails }: World,
  query: { cursor?: string; limit: number },
  caller = member('support-admin'),
) {
  const answer = await readTimeline(
    { caller, params: { orderId: 'ord_1' }, query, now },
    {
      exists: async (orderId) => orderId === 'ord_1',
      events: async (_, before, limit) =>
        events
          .filter(({ sequence }) => before === null || sequence < before)
          .toSorted((a, b) => b.sequence - a.sequence)
          .slice(0, limit),
      acts: async () => acts,
      mails: async () => mails,
      openings: async (_, before, limit) =>
        openings
          .filter(({ place }) => before === null || place < before)
          .toSorted((a, b) => (a.place < b.place ? 1 : -1))
          .slice(0, limit),
    },
  )
  return answer.body as { data: TimelineEntry[]; nextCursor: string | null }
}

async function all(world: World, limit: number, caller = member('support-admin')) {
  const found: TimelineEntry[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
      world,
      { limit, ...(cursor === null ? {} : { cursor }) },
      caller,
    )
    expect(page.data.length).toBeLessThanOrEqual(limit)
    found.push(...page.data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

const minutes = fc.array(fc.nat({ max: 50 }), { maxLength: 30 })
// Clocks of functions differ: an event may bear an earlier time than the one before it.
const worlds = fc.record({ events: minutes, acts: minutes, openings: minutes, mails: minutes }).map(
  ({ events, acts, openings, mails }): World => ({
    events: events.map((at, index) => eventOf(index + 1, minute(index * 2 + (at % 5)))),
    acts: acts.map((at, index) => actOf(index, minute(at))),
    openings: openings.map((at, index) => openingOf(index, minute(at))),
    mails: mails.map((at, index) => someMail({ mailId: `shipped-ful_${index}`, at: minute(at) })),
  }),
)

describe('the timeline', () => {
  test('has everything once, newest first within each source, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 1, max: 20 }), async (world, limit) => {
        const found = await all(world, limit)
        expect(found.map(({ id }) => id).toSorted()).toEqual(
          [...world.events, ...world.acts]
            .map(({ id }) => id)
            .concat(world.openings.map(({ accessId }) => accessId))
            .concat(world.mails.map(({ mailId }) => `bo_1:${mailId}`))
            .toSorted(),
        )
        const sequences = found.flatMap(({ event }) => event?.sequence ?? [])
        expect(sequences).toEqual(sequences.toSorted((a, b) => b - a))
        for (const source of ['act', 'opening', 'mail']) {
          const times = found.filter((entry) => entry.source === source).map(({ at }) => at)
          expect(times).toEqual(times.toSorted().toReversed())
        }
      }),
      { numRuns: 200 },
    )
  })

  test('shows openings to administrators of the desk only', async () => {
    const world = { events: [eventOf(1, minute(0))], acts: [], openings: [openingOf(1, minute(1))], mails: [] }
    expect((await all(world, 10, member('support'))).map(({ source }) => source)).toEqual(['event'])
    expect((await all(world, 10)).map(({ source }) => source)).toEqual(['opening', 'event'])
  })
})

describe('who did it', () => {
  const ofBrand = { brandOrderId: 'bo_1', brandId: 'aurora' }
  const refund = (changes: object) => ({
    type: 'order.refund_updated',
    ...ofBrand,
    data: {
      ...common,
      refund: {
        id: 'ref_1',
        status: 'pending',
        returnedBy: 'platform',
        reference: null,
        ofEndedUnits: false,
        ...changes,
      },
    },
  })
  const cases: [string, object, string][] = [
    ['placing', {}, 'storefront sf_1'],
    ['an acceptance', { type: 'order.in_progress', ...ofBrand }, 'brand aurora'],
    [
      'a parcel',
      { type: 'order.shipped', ...ofBrand, data: { ...common, fulfillment: { reference: 'S-1' } } },
      'brand aurora',
    ],
    [
      'a delivery that is assumed',
      { type: 'order.delivered', ...ofBrand, data: { ...common, fulfillment: { reference: 'untracked' } } },
      'system null',
    ],
    [
      'a return that was asked for',
      { type: 'order.return_initiated', ...ofBrand, data: { ...common, return: { id: 'ret_1', reference: null } } },
      'storefront sf_1',
    ],
    [
      'a return that the customer began on the page',
      {
        type: 'order.return_initiated',
        ...ofBrand,
        data: { ...common, return: { id: 'ret_1', reference: null, origin: 'customer' } },
      },
      'customer null',
    ],
    [
      'a return of the brand’s',
      { type: 'order.return_initiated', ...ofBrand, data: { ...common, return: { id: 'ret_1', reference: 'R-1' } } },
      'brand aurora',
    ],
    ['a refund that a member asked for', refund({ id: 'ref_of_member' }), 'member mem_1'],
    ['a refund of ended units', refund({ ofEndedUnits: true }), 'system null'],
    ['a refund that a storefront asked for', refund({}), 'storefront sf_1'],
    ['a refund that a member paid', refund({ status: 'issued' }), 'member mem_1'],
    ['a refund that the brand paid', refund({ returnedBy: 'brand', status: 'issued' }), 'brand aurora'],
    [
      'a request to cancel',
      {
        type: 'order.cancellation_updated',
        ...ofBrand,
        data: { ...common, cancellation: { id: 'can_1', status: 'requested' } },
      },
      'storefront sf_1',
    ],
    [
      'settling an attention',
      { type: 'order.attention_resolved', ...ofBrand, data: { ...common, attention: { code: 'accept_overdue' } } },
      'member mem_1',
    ],
    [
      'a mail that arrived after all',
      {
        type: 'order.attention_resolved',
        brandOrderId: 'bo_2',
        brandId: 'aurora',
        data: { ...common, attention: { code: 'customer_mail_returned' } },
      },
      'system null',
    ],
    ['asking for attention', { type: 'order.attention_required', ...ofBrand }, 'system null'],
  ]
  test.each(cases)('%s', (_, changes, expected) => {
    const acts = actsOfMembers([
      actOf(1, minute(1), { act: 'refund_requested', subject: 'ref_of_member' }),
      actOf(2, minute(2), { act: 'refund_closed', subject: 'ref_1' }),
      actOf(3, minute(3), { act: 'attention_settled', subject: null, brandOrderId: 'bo_1' }),
    ])
    const { type, id } = authorOf(eventOf(1, minute(0), changes), acts)
    expect(`${type} ${id}`).toBe(expected)
  })
})
