import * as z from 'zod'
import { type Page, type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { listOpenings } from '../../vault/list-openings.ts'
import type { AuditTable } from './audit-rows.ts'

/** One opening of an order's envelope: a row of the vault's access log. */
export const openingSchema = z.object({
  id: z.string().describe('Id of the opening, `acc_…`'),
  at: z.string().describe('When, in UTC'),
  openedBy: z
    .object({
      type: z.enum(['function', 'member', 'key']).describe('Function of this system, member of the staff, or key'),
      id: z.string().describe('Name of the function, or the id of the member or of the key'),
    })
    .describe('Who opened it'),
  reason: z.string().describe('What it was opened for, as a code'),
  because: z.string().nullable().describe('Code of the reason that a member gave; null where none was'),
  purpose: z.string().describe('Which envelope: `fulfilment` or `support`'),
  brandId: z.string().nullable().describe('Whose portion it was; null for what support may see'),
})
export type Opening = z.infer<typeof openingSchema>

/** Who opened an order's envelopes, newest first. */
export async function openingsOf(
  orderId: string,
  query: PageQuery,
  audit: AuditTable,
  now: Date,
): Promise<Page<Opening>> {
  const list = `openings of ${orderId}`
  const found = await listOpenings(orderId, { before: placeBefore(list, query, now), limit: query.limit + 1 }, audit)
  return pageOf(
    list,
    found,
    query,
    {
      placeOf: ({ place }) => place,
      show: ({ accessId, at, actor, reason, because, purpose, brandId }) => {
        return {
          id: accessId,
          at,
          openedBy: openerOf(actor),
          reason,
          because,
          purpose,
          brandId,
        }
      },
    },
    now,
  )
}

const openerTypes: readonly string[] = openingSchema.shape.openedBy.shape.type.options

/** An actor of the access log is `function:<name>`, `member:<id>` or `key:<id>`. */
function openerOf(actor: string): Opening['openedBy'] {
  const colon = actor.indexOf(':')
  const type = actor.slice(0, colon)
  if (!openerTypes.includes(type)) throw new Error('The access log has an actor of an unknown type.')
  return { type: type as Opening['openedBy']['type'], id: actor.slice(colon + 1) }
}
