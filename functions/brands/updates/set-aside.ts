import type { Report } from '../../orders/life/reports/report.ts'
import type { BrandOrderAddress } from '../brand-order-address.ts'
import type { UnreadChange } from '../kinds/integration.ts'
import { type KeepUpdateDependencies, keepHint, keepSnapshot } from './keep-update.ts'

export interface SetAsideDependencies extends KeepUpdateDependencies {
  readonly findAddress: (brandOrderId: string) => Promise<BrandOrderAddress | null>
}

/**
 * Makes a change that polling found into an update of its own, which the updates'
 * queue and the sweeper try again. Polls overlap: the same change is kept once.
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
  const address = await dependencies.findAddress(change.data.brandOrderId)
  if (address === null || address.brandId !== brandId) return
  await keepSnapshot(address, `poll ${JSON.stringify(change)}`, change, now, dependencies)
}
