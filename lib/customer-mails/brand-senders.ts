import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as routes from '../../functions/customer-mails/senders/senders.routes.ts'
import type { AdministrationProps } from '../administration/administration.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { grantManageSenders } from './sender-grants.ts'

/** Whom brands' mails to customers come from: functions/customer-mails/senders. */
export class BrandSenders extends Construct {
  constructor(scope: Construct, id: string, { api, settings, vault }: AdministrationProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'BrandSenders', {
      name: 'brand-senders',
      timeout: Duration.seconds(25),
      memory: 512,
      impact: 'Senders of brands cannot be set up or removed. Mails go out as before.',
    })
    settings.grantApiKeys(fn)
    vault.grantRecordActs(fn)
    grantManageSenders(fn, settings)
    for (const route of Object.values(routes)) api.add(route, fn)
  }
}
