import { UPDATE_PARTITIONS } from '../brands/updates/update-keys.ts'
import type { DueRow } from '../storage/due-rows.ts'
import type { WorkflowInput } from './find-due-work.ts'

/** Which queue resumes a due row: the workflow's for orders, brand orders and commands, the updates' queue for brands' updates. */
export function resumptionOf(row: DueRow): { queue: 'resume' | 'brand-updates'; body: string } {
  if (row.pk.startsWith(UPDATE_PARTITIONS))
    return { queue: 'brand-updates', body: JSON.stringify({ pk: row.pk, sk: row.sk }) }
  return { queue: 'resume', body: JSON.stringify(workOf(row)) }
}

/** What the workflow is to do for a row of an order. */
export function workOf({ pk, sk }: DueRow): WorkflowInput {
  const orderId = pk.replace(/^ORDER#/, '')
  const [, ofBrandOrder, commandId] = /^COMMAND#([^#]+)#([^#]+)$/.exec(sk) ?? []
  if (commandId !== undefined) return { orderId, brandOrderId: ofBrandOrder, commandId }
  const brandOrderId = /^ORDER#BRAND_ORDER#(.+)$/.exec(sk)?.[1]
  return brandOrderId === undefined ? { orderId } : { orderId, brandOrderId }
}
