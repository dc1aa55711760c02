/** Everything that happened to an order, with who did it. */
export const timeline = {
  title: 'Timeline',
  none: 'Nothing happened yet.',
  more: 'Show earlier',
  by: {
    you: 'You',
    storefront: 'Storefront',
    customer: 'Customer, on the order’s page',
    system: 'This system',
    member: 'Member',
  },
  opened: 'Sealed data were opened',
  events: {
    'order.placed': 'Order placed',
    'order.in_progress': 'The brand accepted',
    'order.shipped': 'Shipped',
    'order.fulfillment_updated': 'The shipment moved on',
    'order.delivered': 'Delivered',
    'order.return_initiated': 'A return was started',
    'order.return_updated': 'The return moved on',
    'order.refund_issued': 'Money was paid back',
    'order.refund_updated': 'A refund changed',
    'order.cancelled': 'Cancelled',
    'order.cancellation_updated': 'A cancellation moved on',
    'order.rejected': 'The brand refused',
    'order.address_changed': 'The address changed',
    'order.attention_required': 'Somebody must look at it',
    'order.attention_resolved': 'What needed attention is settled',
    'order.completed': 'The order has ended',
  } as Record<string, string>,
  /** `order.refund_updated` by the refund's status. */
  refunds: { pending: 'A refund was opened', failed: 'A refund failed' } as Record<string, string>,
}
