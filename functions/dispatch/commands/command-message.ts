import { type Connection, orderKeyOf } from '../../brands/kinds/integration.ts'
import type { CommandOutcome } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Address } from '../../orders/fields.ts'
import type { Command } from './command.ts'

/** Sends a command to its brand. The content is the same on every attempt. */
export type Ask = (connection: Connection) => Promise<CommandOutcome>

/**
 * What a command asks for, from the brand order as it is now. Null when the brand has
 * reported about it already, so that there is nothing left to ask.
 */
export function askOf(
  { id, kind, isWhole, requestedAt, pending }: Command,
  brandOrder: BrandOrder,
  openAddress: () => Promise<Address | null>,
): Ask | null {
  const order = { ...orderKeyOf(brandOrder), requestedAt, handle: pending?.handle ?? null }
  // A brand that decides later may have named it, or reported that it is undecided.
  const isOpen = (request: { reference: string | null; reported: unknown }) => pending !== null || isUnheard(request)
  switch (kind) {
    case 'cancellation': {
      const waiting = brandOrder.cancellations.find((one) => one.id === id && one.status === 'requested')
      if (waiting === undefined) return null
      const reason = waiting.reason ?? { code: 'other' as const }
      const lines = isWhole ? null : waiting.lines
      return (connection) => connection.cancel({ ...order, cancellationId: id, lines, reason })
    }
    case 'address_change': {
      const waiting = brandOrder.addressChanges.find((one) => one.id === id && one.status === 'requested')
      if (waiting === undefined) return null
      return async (connection) => {
        const shippingAddress = await openAddress()
        // The customer's data was erased: there is no address to send.
        if (shippingAddress === null) return { outcome: 'refused', reason: { code: 'other' } }
        return connection.changeAddress({ ...order, addressChangeId: id, shippingAddress })
      }
    }
    case 'return': {
      const waiting = brandOrder.returns.find((one) => one.id === id && isOpen(one))
      if (waiting === undefined || waiting.status !== 'requested') return null
      const skus = new Map(brandOrder.lines.map(({ id: lineId, sku }) => [lineId, sku]))
      const lines = waiting.lines.map((line) => ({ ...line, sku: skus.get(line.lineId) ?? line.lineId }))
      return (connection) => connection.requestReturn({ ...order, returnId: id, lines })
    }
    case 'erasure': {
      const { externalId } = brandOrder
      // What the brand cannot take is not asked; it may have changed since the command came up.
      return async (connection) =>
        connection.eraseCustomer === undefined
          ? { outcome: 'refused', reason: { code: 'other' } }
          : connection.eraseCustomer({ ...order, erasureId: id, externalId })
    }
    case 'refund': {
      const waiting = brandOrder.refunds.find((one) => one.id === id && isOpen(one))
      // The brand does not know yet of a refund that the platform issued meanwhile.
      if (waiting === undefined || waiting.status === 'failed') return null
      if (pending !== null && waiting.status !== 'pending') return null
      const { returnId, returnedBy, lines, items, discount, shipping, fees, tax, goodwill, total, basis } = waiting
      const ofShipping = Math.min(discount, basis.shipping.discount)
      const discounts = { items: discount - ofShipping, shipping: ofShipping }
      const amounts = { items, discount, discounts, shipping, fees, tax, goodwill, total }
      return (connection) => connection.refund({ ...order, refundId: id, returnId, returnedBy, lines, ...amounts })
    }
  }
}

function isUnheard({ reference, reported }: { reference: string | null; reported: unknown }): boolean {
  return reference === null && reported === null
}
