import type { Connection } from '../../brands/kinds/integration.ts'
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
  { id, kind, isWhole, requestedAt, brandOrderId }: Command,
  brandOrder: BrandOrder,
  openAddress: () => Promise<Address | null>,
): Ask | null {
  switch (kind) {
    case 'cancellation': {
      const waiting = brandOrder.cancellations.find((one) => one.id === id && one.status === 'requested')
      if (waiting === undefined) return null
      const reason = waiting.reason ?? { code: 'other' as const }
      const lines = isWhole ? null : waiting.lines
      return (connection) => connection.cancel({ brandOrderId, cancellationId: id, lines, reason, requestedAt })
    }
    case 'address_change': {
      const waiting = brandOrder.addressChanges.find((one) => one.id === id && one.status === 'requested')
      if (waiting === undefined) return null
      return async (connection) => {
        const shippingAddress = await openAddress()
        // The customer's data was erased: there is no address to send.
        if (shippingAddress === null) return { outcome: 'refused', reason: { code: 'other' } }
        return connection.changeAddress({ brandOrderId, addressChangeId: id, shippingAddress, requestedAt })
      }
    }
    case 'return': {
      const waiting = brandOrder.returns.find((one) => one.id === id && isUnheard(one))
      if (waiting === undefined || waiting.status !== 'requested') return null
      return (connection) => connection.requestReturn({ brandOrderId, returnId: id, lines: waiting.lines, requestedAt })
    }
    case 'refund': {
      const waiting = brandOrder.refunds.find((one) => one.id === id && isUnheard(one))
      // The brand does not know yet of a refund that the platform issued meanwhile.
      if (waiting === undefined || waiting.status === 'failed') return null
      const { returnId, returnedBy, lines, items, discount, shipping, fees, tax, goodwill, total } = waiting
      const amounts = { items, discount, shipping, fees, tax, goodwill, total }
      const command = { brandOrderId, refundId: id, returnId, returnedBy, lines, ...amounts, requestedAt }
      return (connection) => connection.refund(command)
    }
  }
}

function isUnheard({ reference, reported }: { reference: string | null; reported: unknown }): boolean {
  return reference === null && reported === null
}
