import type { Construct } from 'constructs'
import { DataTable } from '../constructs/data-table.ts'

/** Orders, brand orders, events and the feed; keys in functions/orders/orders-keys.ts. Its stream is the outbox. */
export class OrdersTable extends DataTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'orders',
      environmentName: 'ordersTable',
      stream: true,
      indexes: [
        { name: 'by-created', partitionKey: 'createdPk', sortKey: 'createdSk' },
        { name: 'by-updated', partitionKey: 'updatedPk', sortKey: 'updatedSk' },
        { name: 'by-customer', partitionKey: 'customerPk', sortKey: 'customerSk' },
        { name: 'by-due', partitionKey: 'duePk', sortKey: 'dueSk', projection: 'keys' },
      ],
    })
  }
}
