import type { Report } from '../../orders/life/reports/report.ts'
import type { BrandOrderLocation } from '../brand-order-location.ts'
import type { UnreadChange } from '../kinds/integration.ts'
import { type KeepUpdateDependencies, keepHint, keepSnapshot } from './keep-update.ts'

export interface SetAsideDependencies extends KeepUpdateDependencies {
  readonly findLocation: (brandOrderId: string) => Promise<BrandOrderLocation | null>
}

/**
 * Stores a change that polling found as an update, which the updates' queue and the
 * sweeper retry. Polls overlap: the same change is stored once.
 */
export async function setAside(
  change: Report | UnreadChange,
  brandId: string,
  now: Date,
  dependencies: SetAsideDependencies,
): Promise<void> {
  if ('subject' in change) {
    await keepHint(brandId, `poll ${change.subject} ${change.version}`, change.subject, now, dependencies)
    return
  }
  const location = await dependencies.findLocation(change.data.brandOrderId)
  if (location === null || location.brandId !== brandId) return
  await keepSnapshot(location, `poll ${JSON.stringify([change.type, change.data])}`, change, now, dependencies)
}
