import * as z from 'zod'
import { eventTypes } from '../../functions/orders/event.ts'

/** An event bus of another account, or another one of this account, that gets events by a rule of ours. */
export const eventSubscriptionSchema = z.strictObject({
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
