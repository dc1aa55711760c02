import * as z from 'zod'
import { eventTypes } from '../../functions/orders/event.ts'

/** An event bus of another account, or another one of this account, that gets events by a rule of ours. */
const eventSubscriptionSchema = z.strictObject({
  /** Names the rule. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  busArn: z.string().regex(/^arn:aws[\w-]*:events:[a-z0-9-]+:\d{12}:event-bus\/[\w./-]+$/),
  /** Types, or all of them with `*` or `order.*`; all when left out. */
  eventTypes: z
    .array(z.union([z.enum(eventTypes), z.enum(['*', 'order.*'])]))
    .min(1)
    .optional(),
  brandIds: z.array(z.string().min(1)).min(1).optional(),
  /** Only live orders, or only test orders; both when left out. */
  livemode: z.boolean().optional(),
})
export type EventSubscription = Readonly<z.infer<typeof eventSubscriptionSchema>>

/** Context from the command line is text; in cdk.json it may be a list. */
export const eventSubscriptionsField = z
  .preprocess((given, context) => {
    if (typeof given !== 'string') return given
    try {
      return JSON.parse(given)
    } catch {
      context.issues.push({ code: 'custom', message: 'this is not JSON', input: given })
      return z.NEVER
    }
  }, z.array(eventSubscriptionSchema).max(100))
  .default([])

/** The pattern of the rule that serves a subscription. */
export function patternOf({ eventTypes: types, brandIds, livemode }: EventSubscription) {
  const named = types?.filter((type) => type !== '*' && type !== 'order.*')
  const isAll = types === undefined || named?.length !== types.length
  const detail = {
    ...(brandIds === undefined ? {} : { brandId: brandIds }),
    ...(livemode === undefined ? {} : { livemode: [livemode] }),
  }
  return {
    detailType: isAll ? undefined : named,
    // An empty pattern is refused.
    detail: Object.keys(detail).length === 0 ? undefined : detail,
  }
}
