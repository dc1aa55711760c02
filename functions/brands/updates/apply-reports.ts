import { applySnapshot } from '../../orders/life/reports/apply-snapshot.ts'
import type { Report } from '../../orders/life/reports/report.ts'
import { log } from '../../runtime/log.ts'
import type { LocationStore } from '../location-store.ts'
import type { ReportedOrders } from '../reported-orders.ts'
import { logResult } from './log-result.ts'

export interface ApplyReportsDependencies {
  readonly orders: Pick<ReportedOrders, 'transition'>
  readonly locations: Pick<LocationStore, 'find'>
}

/**
 * Applies what was read of a back end's current state, report by report. When one throws, those
 * before it stay applied, and the next run finds nothing to change in them. A report about another
 * brand's order is left out: a brand reports about its own orders only.
 */
export async function applyReports(
  reports: readonly Report[],
  { updateId, brandId }: { readonly updateId: string; readonly brandId: string },
  { orders, locations }: ApplyReportsDependencies,
): Promise<void> {
  for (const report of reports) {
    const { brandOrderId } = report.data
    const location = await locations.find(brandOrderId)
    if (location === null || location.brandId !== brandId) {
      log('warn', 'UPDATE_REFUSED', { brandId, updateId, reason: 'not_an_order_of_this_brand' })
      continue
    }
    const ids = { orderId: location.orderId, brandOrderId, brandId }
    logResult({ updateId, ...ids }, await orders.transition(ids, applySnapshot(report)))
  }
}
