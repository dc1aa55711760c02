import { UPDATE_PARTITIONS } from '../brands/updates/update-keys.ts'
import type { DueRow } from '../storage/due-rows.ts'

/** Which queue resumes a due row: the workflow's for orders, brand orders and commands, the updates' queue for brands' updates. */
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
