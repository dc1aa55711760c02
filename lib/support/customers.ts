import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as customerRoutes from '../../functions/support/customer/customer.routes.ts'
import { REVEAL_COUNT_PARTITION } from '../../functions/support/customer/reveal-keys.ts'
import { MARK_PARTITION } from '../../functions/support/notes/mark-keys.ts'
import * as noteRoutes from '../../functions/support/notes/notes.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** An order's customer, masked or in clear, and notes about it: functions/support/customer and functions/support/notes. */
export class Customers extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const { customerData } = deploymentOf(this).stage
    const fn = new LambdaFunction(this, 'SupportCustomer', {
      name: 'support-customer',
      timeout: Duration.seconds(20),
      // Opening is the Encryption SDK's work.
      memory: 1024,
      impact: 'The support desk shows no customer of an order, and no notes.',
    })
    fn.setEnvironment('revealGroup', customerData.revealGroup)
    fn.setEnvironment('revealsPerHour', String(customerData.revealsPerHour))
    fn.setEnvironment('revealReasons', customerData.revealReasons.join(','))
    data.settings.grantApiKeys(fn)
    // An order's own row with its brand orders, and the desk's marks.
    data.orders.grantRows(fn, ['GetItem', 'Query', 'UpdateItem'], ['ORDER#'])
    // Entries of the lists by assignee and by tag.
    data.orders.grantRows(fn, ['PutItem', 'DeleteItem'], [MARK_PARTITION])
    data.orders.grantRows(fn, ['UpdateItem'], [REVEAL_COUNT_PARTITION])
    data.vault.grantOpenFile(fn)
    data.vault.grantReadLabels(fn)
    data.vault.grantNotes(fn)
    data.vault.grantRecordActs(fn)
    for (const route of Object.values({ ...customerRoutes, ...noteRoutes })) api.add(route, fn)
  }
}
