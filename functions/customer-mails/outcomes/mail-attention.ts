import { attentionEvent } from '../../orders/life/attention.ts'
import type { Transition } from '../../orders/life/transition.ts'
import { brandOrderStatus } from '../../orders/order.ts'

/** The customer has the mail after all: the desk sent it again, or the other server took it in the end. */
export function endMailAttention(mailId: string): Transition {
  return {
    name: 'mail arrived',
    by: 'system',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      const { attention } = before
      if (attention?.code !== 'customer_mail_returned' || attention.detail?.objectId !== mailId) {
        return { unchanged: 'no_attention' }
      }
      const event = attentionEvent('order.attention_resolved', before, attention, now)
      return { brandOrder: { ...before, attention: null }, events: [event] }
    },
  }
}
