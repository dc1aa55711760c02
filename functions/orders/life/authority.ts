import type { BrandOrder, Cancellation, Refund } from '../brand-order.ts'

/**
 * Who may state what about a brand order. Every transition names the party that speaks, `applyTransition` refuses what
 * this table does not allow, and docs/states.md shows it.
 */

/**
 * `platform`: a storefront with its key. `desk`: the platform's support staff and administrators. `brand`: the brand's
 * reports and answers. `system`: our own timers and submissions.
 */
export const parties = ['platform', 'desk', 'brand', 'system'] as const
export type Party = (typeof parties)[number]

export const authority = {
  /** What was bought and for how much, and who collected the money. */
  purchase: [],
  /** Attempts to submit it: pending, submitting, submitted. */
  submission: ['desk', 'system'],
  /** Accepted or rejected. */
  decision: ['brand'],
  cancelledBeforeSubmission: ['platform', 'desk', 'brand'],
  cancelledAfterSubmission: ['brand'],
  fulfillments: ['brand', 'system'],
  cancellationRequested: ['platform', 'desk'],
  cancellationDecided: ['brand'],
  addressChangeRequested: ['platform', 'desk'],
  addressChangeDecided: ['brand'],
  returnOpened: ['platform', 'desk', 'brand'],
  /** By the platform where it keeps the return, since the brand takes none: see changes/answer-return-moving.ts. */
  returnChanged: ['platform', 'desk', 'brand'],
  /** At most what is refundable. Ended units open one by themselves. */
  refundOpened: ['platform', 'desk', 'brand', 'system'],
  /** Who returns the money, of which return and which cancellation: decided when it is opened. */
  refundTerms: [],
  /** Status, amounts, lines and the payment provider's reference, where the platform holds the money. */
  platformRefund: ['platform', 'desk'],
  /** The brand's own number for it. */
  platformRefundReference: ['brand'],
  /** The same where the brand holds the money. It ends no units: see awaited-units.ts. */
  brandRefund: ['brand'],
} as const satisfies Record<string, readonly Party[]>

export type Fact = keyof typeof authority

export function mayState(party: Party, fact: Fact): boolean {
  const allowed: readonly Party[] = authority[fact]
  return allowed.includes(party)
}

/** What a transition changed, by the facts of the table. What follows from other facts (counts, sums) is none of them. */
export function factsChanged(before: BrandOrder, after: BrandOrder): Fact[] {
  const isBeforeSubmission = before.status === 'pending'
  const found: [Fact, boolean][] = [
    ['purchase', differ(purchaseOf(before), purchaseOf(after))],
    ['submission', before.status !== after.status && isUndecided(after)],
    ['decision', (before.status !== after.status && isDecision(after)) || before.acceptance !== after.acceptance],
    [
      isBeforeSubmission ? 'cancelledBeforeSubmission' : 'cancelledAfterSubmission',
      differ(ended(before), ended(after)),
    ],
    ['fulfillments', differ(before.fulfillments, after.fulfillments)],
    ...ofList(before.cancellations, after.cancellations, decided, 'cancellationRequested', 'cancellationDecided'),
    ...ofList(before.addressChanges, after.addressChanges, decided, 'addressChangeRequested', 'addressChangeDecided'),
    ...ofList(before.returns, after.returns, (one) => one, 'returnOpened', 'returnChanged'),
    ['refundOpened', after.refunds.length > before.refunds.length],
    ...before.refunds.flatMap((refund) =>
      refundChanges(
        refund,
        after.refunds.find(({ id }) => id === refund.id),
      ),
    ),
  ]
  return [...new Set(found.flatMap(([fact, isChanged]) => (isChanged ? [fact] : [])))]
}

function purchaseOf(brandOrder: BrandOrder) {
  const { id, orderId, storefrontId, brandId, externalId, livemode, placedAt, currency, taxIncluded } = brandOrder
  const { totals, shipping, fees, discounts, collectedBy, paymentStatus } = brandOrder
  const lines = brandOrder.lines.map(({ quantities: _, endedWorth: __, ...line }) => line)
  const ids = { id, orderId, storefrontId, brandId, externalId, livemode, placedAt }
  return { ...ids, currency, taxIncluded, totals, lines, shipping, fees, discounts, collectedBy, paymentStatus }
}

function isUndecided({ status }: BrandOrder): boolean {
  return status === 'pending' || status === 'submitting' || status === 'submitted'
}

function isDecision({ status }: BrandOrder): boolean {
  return status === 'accepted' || status === 'rejected'
}

const ended = ({ lines, status }: BrandOrder) => [
  lines.map(({ quantities }) => quantities.cancelled),
  status === 'cancelled',
]

const decided = ({ status, lines }: { status: Cancellation['status']; lines?: Cancellation['lines'] }) => [
  status,
  lines,
]

function ofList<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  contentOf: (entry: Entry) => unknown,
  opened: Fact,
  changed: Fact,
): [Fact, boolean][] {
  const kept = before.map(({ id }) => after.find((entry) => entry.id === id))
  return [
    [opened, after.length > before.length],
    [changed, before.some((entry, index) => differ(contentOf(entry), contentOfKept(kept[index], contentOf)))],
  ]
}

function contentOfKept<Entry>(entry: Entry | undefined, contentOf: (entry: Entry) => unknown): unknown {
  return entry === undefined ? null : contentOf(entry)
}

function refundChanges(before: Refund, after: Refund | undefined): [Fact, boolean][] {
  const isOfPlatform = before.returnedBy === 'platform'
  return [
    ['refundTerms', differ(termsOf(before), after === undefined ? null : termsOf(after))],
    [
      isOfPlatform ? 'platformRefund' : 'brandRefund',
      differ(moneyOf(before), after === undefined ? null : moneyOf(after)),
    ],
    [isOfPlatform ? 'platformRefundReference' : 'brandRefund', before.reference !== after?.reference],
  ]
}

function termsOf({ id, returnedBy, returnId, currency, requestedAt }: Refund) {
  return { id, returnedBy, returnId, currency, requestedAt }
}

function moneyOf({ status, providerReference, issuedAt, lines, ...refund }: Refund) {
  const { items, discount, shipping, fees, tax, goodwill, total } = refund
  return { status, providerReference, issuedAt, lines, items, discount, shipping, fees, tax, goodwill, total }
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
