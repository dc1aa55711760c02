import type { Report } from '../../orders/life/reports/report.ts'
import type { UnreadChange } from '../kinds/polled-changes.ts'
import type { LocationStore } from '../location-store.ts'
import { type KeepUpdateDependencies, keepHint, keepSnapshot } from './keep-update.ts'
import { updateIdOf } from './stored-update.ts'

export interface SetAsideDependencies extends KeepUpdateDependencies {
  readonly locations: Pick<LocationStore, 'find'>
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
  const location = await dependencies.locations.find(change.data.brandOrderId)
  if (location === null || location.brandId !== brandId) return
  await keepSnapshot(location, brandsOwnId(change), change, now, dependencies)
}

/** The id under which a report that polling found is set aside. */
export function polledReportId(brandId: string, report: Report): string {
  return updateIdOf(brandId, brandsOwnId(report))
}

/** Polling gets no id from the brand: the same content is the same update. */
function brandsOwnId(report: Report): string {
  return `poll ${JSON.stringify([report.type, report.data])}`
}
