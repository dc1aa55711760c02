import * as fc from 'fast-check'

/**
 * Statements of everybody about one brand order, as data: true ones, late ones, lies. Which refund or request they name
 * is a number, resolved against the state that they meet.
 */

export type Party = 'platform' | 'desk' | 'brand' | 'system'
export type LineWish = { readonly lineId: string; readonly quantity: number }

export type Step = { readonly by: Party } & (
  | { readonly kind: 'cancel'; readonly lines: readonly LineWish[] | null }
  | { readonly kind: 'return'; readonly lines: readonly LineWish[] | null }
  | {
      readonly kind: 'refund'
      readonly lines: readonly LineWish[]
      readonly shipping: number | null
      readonly fees: number | null
      readonly goodwill: number
    }
  | { readonly kind: 'address' }
  | { readonly kind: 'close'; readonly which: number; readonly status: 'issued' | 'failed' }
  | { readonly kind: 'report'; readonly at: number; readonly told: Told; readonly isSnapshot: boolean }
  | { readonly kind: 'answer'; readonly which: number; readonly outcome: 'accepted' | 'pending' | 'refused' }
  | { readonly kind: 'start' | 'submitted' | 'unknown' | 'quiet' | 'attention' | 'resolve' | 'resume' }
)

/** A report without its times. `which` names an object of ours; null, and numbers of nothing, name none. */
export type Told =
  | {
      readonly type: 'order.accepted' | 'order.cancelled' | 'order.reinstated'
      readonly lines: readonly LineWish[] | null
    }
  | { readonly type: 'order.refused' }
  | {
      readonly type: 'fulfillment.updated'
      readonly reference: string
      readonly status: string
      readonly lines: readonly LineWish[]
    }
  | {
      readonly type: 'cancellation.updated' | 'address_change.updated'
      readonly which: number
      readonly status: 'confirmed' | 'refused'
    }
  | {
      readonly type: 'return.updated'
      readonly which: number | null
      readonly reference: string
      readonly status: string
      readonly lines: readonly LineWish[]
      readonly hasLabel?: true | undefined
    }
  | {
      readonly type: 'refund.updated'
      readonly which: number | null
      readonly reference: string
      readonly status: 'pending' | 'issued' | 'failed'
      readonly lines: readonly LineWish[] | null
      readonly total: number
      readonly ofEndedUnits: boolean
      readonly returnedBy: 'platform' | 'brand' | null
    }

const lineId = fc.constantFrom('l1', 'l2', 'l9')
const quantity = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constant(1_000_000))
const lines = fc.array(fc.record({ lineId, quantity }), { minLength: 1, maxLength: 2 })
const ourLines = fc.array(
  fc.record({
    lineId: fc.constantFrom('l1', 'l2'),
    quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constant(2_000_000)),
  }),
  { minLength: 1, maxLength: 2 },
)
// Mostly something that is there.
const which = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 4 }))
const reference = fc.constantFrom('1', '2', '3')
const money = fc.oneof(fc.constantFrom(0, 10, 500, 1000, 2000), fc.integer({ min: 0, max: 4000 }))

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.record({
    type: fc.constantFrom('order.accepted', 'order.cancelled', 'order.reinstated'),
    lines: fc.option(lines),
  }),
  fc.record({ type: fc.constant('order.refused') }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('fulfillment.updated'),
      reference,
      status: fc.constantFrom('pending', 'shipped', 'delivered', 'returned_to_sender', 'cancelled'),
      lines,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('cancellation.updated', 'address_change.updated'),
      which,
      status: fc.constantFrom('confirmed', 'refused'),
    }),
  },
  fc.record({
    type: fc.constant('return.updated'),
    which: fc.option(which),
    reference,
    status: fc.constantFrom('requested', 'approved', 'declined', 'received', 'closed'),
    lines,
    hasLabel: fc.constantFrom(undefined, undefined, true as const),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('refund.updated'),
      which: fc.option(which),
      reference,
      status: fc.constantFrom('pending', 'issued', 'failed'),
      lines: fc.option(lines),
      total: money,
      ofEndedUnits: fc.boolean(),
      returnedBy: fc.constantFrom('platform', 'brand', null),
    }),
  },
)

const of = <Name extends Party>(...names: readonly Name[]) => fc.constantFrom(...names)

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ by: of('platform'), kind: fc.constant('cancel'), lines: fc.option(ourLines) }) },
  { weight: 2, arbitrary: fc.record({ by: of('platform'), kind: fc.constant('return'), lines: fc.option(ourLines) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      by: of('platform'),
      kind: fc.constant('refund'),
      lines: fc.oneof(ourLines, fc.constant([])),
      shipping: fc.option(fc.constantFrom(0, 100)),
      fees: fc.option(fc.constantFrom(0, 50)),
      goodwill: fc.constantFrom(0, 0, 10, 1500),
    }),
  },
  fc.record({ by: of('platform'), kind: fc.constant('address') }),
  {
    weight: 3,
    arbitrary: fc.record({
      by: of('platform'),
      kind: fc.constant('close'),
      which,
      status: fc.constantFrom('issued', 'failed'),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      by: of('brand'),
      kind: fc.constant('report'),
      at: fc.integer({ min: 1, max: 9 }),
      told,
      isSnapshot: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: of('brand'),
      kind: fc.constant('answer'),
      which,
      outcome: fc.constantFrom('accepted', 'pending', 'refused'),
    }),
  },
  fc.record({ by: of('system'), kind: fc.constantFrom('start', 'submitted', 'unknown', 'quiet', 'attention') }),
  fc.record({ by: of('desk'), kind: fc.constantFrom('resolve', 'resume') }),
)

export const anyOrder = fc.record({
  collectedBy: of('platform', 'brand'),
  taxIncluded: fc.boolean(),
  lines: fc.tuple(
    fc.record({
      quantity: fc.integer({ min: 1, max: 3 }),
      unitPrice: fc.constantFrom(1, 333, 1000),
      discount: fc.constantFrom(0, 1),
      tax: fc.constantFrom(0, 7, 100),
    }),
    fc.record({ quantity: fc.constantFrom(1, 2), unitPrice: fc.constantFrom(0, 250) }),
  ),
  shipping: fc.constantFrom([], [{ amount: 0, tax: 7 }], [{ amount: 100, discount: 30, tax: 8 }]),
  fees: fc.constantFrom([], [{ amount: 0, tax: 3 }], [{ amount: 50, tax: 4 }]),
})

/** From an order that is accepted already, where most happens, or from one that was just placed. */
export const anyStory = fc.record({
  wish: anyOrder,
  isAccepted: fc.boolean(),
  steps: fc.array(anyStep, { maxLength: 25, size: 'max' }),
})
export type Story = typeof anyStory extends fc.Arbitrary<infer Value> ? Value : never
