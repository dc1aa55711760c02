import type { Construct } from 'constructs'
import { DataTable } from '../constructs/data-table.ts'

/** Deliveries of webhooks and their log; keys in functions/webhooks/deliveries/deliveries-keys.ts. Every row expires. */
export class DeliveriesTable extends DataTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'deliveries',
      environmentName: 'deliveriesTable',
      indexes: [
        { name: 'by-endpoint', partitionKey: 'endpointPk', sortKey: 'endpointSk', projection: 'keys' },
        { name: 'by-due', partitionKey: 'duePk', sortKey: 'dueSk', projection: 'keys' },
      ],
    })
  }
}
