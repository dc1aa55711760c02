import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { MEMBER_PARTITIONS } from '../../functions/http/callers/member-keys.ts'
import * as routes from '../../functions/support/members/members.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** Who belongs to the support staff: functions/support/members. */
export class Members extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const members = new LambdaFunction(this, 'Members', {
      name: 'members',
      timeout: Duration.seconds(15),
      memory: 512,
      impact: 'Members of the support staff cannot be invited, moved or disabled. They can sign in.',
    })
    data.settings.grantApiKeys(members)
    data.settings.grantRows(members, ['PutItem'], [MEMBER_PARTITIONS])
    data.vault.grantRecordActs(members)
    data.signIn.grantManage(members)
    for (const route of Object.values(routes)) api.add(route, members)
  }
}
