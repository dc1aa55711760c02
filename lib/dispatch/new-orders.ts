import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { eventKey } from '../../functions/orders/orders-keys.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { readNewEvents } from '../events/new-events.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import type { Dispatch } from './dispatch.ts'

/**
 * Starts the workflow of each new order, by a reader of its own on the orders table's stream: neither feed nor event bus
 * delays a brand. A start that fails goes to the resume queue, which starts workflows too.
 */
export class NewOrders extends Construct {
  constructor(scope: Construct, id: string, { orders, dispatch }: { orders: OrdersTable; dispatch: Dispatch }) {
    super(scope, id)
    const start = new LambdaFunction(this, 'StartNewOrders', {
      name: 'start-new-orders',
      timeout: Duration.seconds(30),
      memory: 256,
      impact: 'New orders do not start by themselves; the sweeper starts them some minutes late.',
      runbook: 'the-relay-fails',
    })
    dispatch.grantStart(start)
    dispatch.resumeQueue.grantSend(start, 'resumeQueueUrl')
    readNewEvents(start, {
      orders,
      // An order's first event is always order.placed.
      sk: eventKey('', 1).sk,
      batchSize: 25,
      parallelizationFactor: 4,
      failures: dispatch.resumeQueue,
      runbook: 'the-relay-fails',
      impact: 'New orders reach their brands minutes late.',
    })
  }
}
