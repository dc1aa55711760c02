import type { Construct } from 'constructs'
import { DataTable } from '../constructs/data-table.ts'

/** Orders, brand orders, events and the feed; keys in functions/orders/orders-keys.ts. Its stream is the outbox. */
export class OrdersTable extends DataTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'orders',
      severity: 'urgent',
      impact: 'Orders are not accepted, or neither brands nor subscribers hear of them in time.',
      environmentName: 'ordersTable',
      stream: true,
      indexes: [
        { name: 'by-created', partitionKey: 'createdPk', sortKey: 'createdSk', projection: 'keys' },
        { name: 'by-changed', partitionKey: 'changedPk', sortKey: 'changedSk', projection: 'keys' },
        { name: 'by-customer', partitionKey: 'customerPk', sortKey: 'createdSk', projection: 'keys' },
        { name: 'by-lookup', partitionKey: 'lookupPk', sortKey: 'lookupSk', projection: 'keys' },
        // Only what needs somebody is in them.
        ...[
          { name: 'by-attention', partitionKey: 'attentionPk', sortKey: 'attentionSk', projection: 'keys' as const },
          { name: 'by-overdue', partitionKey: 'overduePk', sortKey: 'overdueSk', projection: 'keys' as const },
          { name: 'by-return', partitionKey: 'returnPk', sortKey: 'returnSk', projection: 'keys' as const },
          { name: 'by-waiting', partitionKey: 'waitingPk', sortKey: 'waitingSk', projection: 'keys' as const },
          { name: 'by-refund', partitionKey: 'refundPk', sortKey: 'refundSk', projection: ['owed'] },
        ].map((index) => ({ ...index, isSparse: true })),
        { name: 'by-due', partitionKey: 'duePk', sortKey: 'dueSk', projection: 'keys' },
      ],
    })
  }
}
