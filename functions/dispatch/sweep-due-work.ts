import { UPDATE_PARTITIONS } from '../brands/updates/update-keys.ts'
import type { DueRow } from '../storage/due-rows.ts'

/** What resumes a due row: the workflow for orders, brand orders and commands to brands, the update's own queue for updates of brands. */
export function resumptionOf(row: DueRow): { queue: 'resume' | 'brand-updates'; body: string } {
  if (row.pk.startsWith(UPDATE_PARTITIONS))
    return { queue: 'brand-updates', body: JSON.stringify({ pk: row.pk, sk: row.sk }) }
  const orderId = row.pk.replace(/^ORDER#/, '')
  const [, ofBrandOrder, commandId] = /^COMMAND#([^#]+)#([^#]+)$/.exec(row.sk) ?? []
  if (commandId !== undefined) {
    return { queue: 'resume', body: JSON.stringify({ orderId, brandOrderId: ofBrandOrder, commandId }) }
  }
  const brandOrderId = /^ORDER#BRAND_ORDER#(.+)$/.exec(row.sk)?.[1]
  return { queue: 'resume', body: JSON.stringify(brandOrderId === undefined ? { orderId } : { orderId, brandOrderId }) }
}
