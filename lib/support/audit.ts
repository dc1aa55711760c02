import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as routes from '../../functions/support/audit/audit.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** The audit log for administrators of the desk: functions/support/audit. Whoever acts writes it: `vault.grantRecordActs`. */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const read = new LambdaFunction(this, 'ReadAudit', {
      name: 'read-audit',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Administrators of the support desk cannot see what members did. It goes on being logged.',
    })
    data.settings.grantApiKeys(read)
    data.vault.grantReadActs(read)
    for (const route of Object.values(routes)) api.add(route, read)
  }
}
