import type { LineQuantity } from '../../../../functions/orders/brand-order.ts'
import { keptReportSchema, type Report } from '../../../../functions/orders/life/reports/report.ts'

const start = Date.parse('2026-11-22T18:00:00.000Z')

/** A minute of the brand's clock after placing. */
export const minute = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()

/** A report that the brand wrote the moment it happened. */
export function reportOf(type: Report['type'], at: number, data: Record<string, unknown> = {}): Report {
  return keptReportSchema.parse({
    type,
    timestamp: minute(at),
    data: { brandOrderId: 'bo_1', brandReference: 'A-1', occurredAt: minute(at), ...data },
  })
}

export const units = (lineId: string, quantity: number): LineQuantity => ({ lineId, quantity })

export function shipment(at: number, status: string, lines: readonly LineQuantity[], reference = 'SH-1'): Report {
  return reportOf('fulfillment.updated', at, { fulfillment: { reference, status, lines } })
}
