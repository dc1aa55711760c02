import * as z from 'zod'
import { refundRequestSchema } from '../../changes/change-fields.ts'
import type { DescribedChange } from '../../changes/describe-change.ts'
import { previewedRefund } from '../../changes/plan-refund.ts'
import type { Member } from '../../http/callers/api-key.ts'
import { Problem } from '../../http/problem.ts'
import { memberGroups } from '../../http/route.ts'
import { parseWithoutNulls } from '../../http/without-nulls.ts'

/** The most of one refund, by group and currency, in minor units. A group that is not named has no limit. */
const limitsSchema = z.partialRecord(z.enum(memberGroups), z.record(z.string(), z.int()))
export type RefundLimits = z.infer<typeof limitsSchema>

export const refundLimits = (json: string): RefundLimits => limitsSchema.parse(JSON.parse(json))

/** The most of one refund in a currency, or null without a limit. In a currency that its limits do not name, a group refunds nothing. */
export function limitOf(limits: RefundLimits, { groups }: Member, currency: string): number | null {
  const own = groups.includes('support-admin') ? limits['support-admin'] : limits.support
  return own === undefined ? null : (own[currency] ?? 0)
}

/** The change with the limit of the member's group: it is decided on the amounts that are written. */
export function withinLimit(
  described: DescribedChange,
  body: unknown,
  member: Member,
  limits: RefundLimits,
): DescribedChange {
  const asked = parseWithoutNulls(refundRequestSchema, body).parsed.data
  if (asked === undefined) return described
  return {
    ...described,
    change: {
      ...described.change,
      plan: (before, target) => {
        const planned = described.change.plan(before, target)
        if (planned instanceof Problem) return planned
        const limit = limitOf(limits, member, before.currency)
        const { total } = previewedRefund(asked, { ...target, brandOrder: before })
        if (limit === null || total <= limit) return planned
        return new Problem('refund_limit_exceeded', 'The refund is above the limit of your group.', {
          extensions: { limit, total, currency: before.currency },
        })
      },
    },
  }
}
