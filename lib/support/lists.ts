import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as brandRoutes from '../../functions/support/brands/brands.routes.ts'
import { readDirectoryRoute } from '../../functions/support/brands/directory.routes.ts'
import { listSupportOrdersRoute } from '../../functions/support/lists/lists.routes.ts'
import { listFailingRoute, readWorkRoute, workRoutes } from '../../functions/support/lists/work.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** Orders across storefronts, the lists of work, and brands: functions/support/lists, functions/support/brands. */
export class Lists extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'SupportLists', {
      name: 'support-lists',
      timeout: Duration.seconds(15),
      memory: 1024,
      impact: 'The support desk cannot list orders and what needs somebody.',
    })
    data.settings.grantApiKeys(fn)
    // Storefronts, brands with their pace and their reading, and webhook endpoints.
    data.settings.grant(fn, ['Query', 'BatchGetItem'])
    data.orders.grant(
      fn,
      ['BatchGetItem', 'Query'],
      ['by-created', 'by-customer', 'by-attention', 'by-overdue', 'by-return', 'by-refund'],
    )
    const routes = [listSupportOrdersRoute, readWorkRoute, ...Object.values(workRoutes), listFailingRoute]
    for (const route of [...routes, readDirectoryRoute, ...Object.values(brandRoutes)]) api.add(route, fn)
  }
}
