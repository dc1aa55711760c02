import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { AddressedOperation } from './operations.ts'
import type { Things } from './things.ts'
import { wildText } from './wild-values.ts'

/** A body that an operation takes, where fields have to fit each other and a schema alone makes hardly any. */
export function bodyOf({ operationId }: AddressedOperation, { order, known, brandId }: Things): unknown {
  const { payment: _, ...validated } = order
  const [brandOrderId] = known.brandOrderId ?? []
  const [lineId] = known.lineId ?? []
  const lines = [{ lineId, quantity: 1 }]
  const at = new Date(Date.now() - 1_000).toISOString()
  const refund = { brandOrderId, reason: 'damaged', lines }
  const bodies: Readonly<Record<string, unknown>> = {
    'place-order': { ...order, externalId: `fuzz-${randomUUID()}` },
    'validate-order': validated,
    'request-cancellation': { brandOrderId, reason: { code: 'other' }, lines },
    'support-request-cancellation': { brandOrderId, reason: { code: 'other' }, lines },
    'request-return': { brandOrderId, lines },
    'support-request-return': { brandOrderId, lines },
    'request-refund': refund,
    'support-request-refund': refund,
    'preview-refund': refund,
    'support-preview-refund': refund,
    'request-address-change': { brandOrderId, shippingAddress: order.shippingAddress },
    'support-request-address-change': { brandOrderId, shippingAddress: order.shippingAddress },
    'create-webhook-endpoint': { url: 'http://127.0.0.1:9/hook', description: 'Fuzzed' },
    'create-brand': {
      id: `${brandId}-x`,
      name: 'Fuzzed',
      integration: 'signed-http',
      settings: { url: 'http://127.0.0.1:9/commands' },
    },
    'receive-update': {
      type: 'fulfillment.updated',
      timestamp: at,
      data: {
        brandOrderId,
        occurredAt: at,
        fulfillment: { reference: 'SH-1', status: 'shipped', lines, tracking: [{ carrier: 'ups', number: '1Z999' }] },
      },
    },
    // Only of its own orders: other files have hundreds.
    'request-export': { filter: { storefrontId: known.storefrontId?.[0] } },
    'request-erasure': { customerId: 'nobody-that-anybody-knows' },
    'request-desk-erasure': { customerId: 'nobody-that-anybody-knows' },
    'search-orders': { query: order.externalId },
  }
  return bodies[operationId]
}

/** Forms, for what browsers and Slack send; null for an operation that takes none. */
export function formsOf({ operationId }: AddressedOperation): fc.Arbitrary<string> | null {
  const names = {
    'slack-command': ['command', 'text', 'user_id', 'team_id', 'response_url'],
    'perform-brand-action': [
      'form',
      'ownNumber',
      'reason',
      'carrier',
      'trackingNumber',
      'amount',
      'refundNumber',
      'quantity',
    ],
  }[operationId]
  if (names === undefined) return null
  const value = fc.oneof(
    fc.constantFrom('/order', 'U0AAAAAAA', 'T0AAAAAAA', '1', '2.50', 'UPS', 'other', 'PLAT-1'),
    wildText,
  )
  const fields = fc.record(Object.fromEntries(names.map((name) => [name, fc.option(value, { freq: 4 })])))
  return fields.map((form) =>
    new URLSearchParams(
      Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null),
    ).toString(),
  )
}
