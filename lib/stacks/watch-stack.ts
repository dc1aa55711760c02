import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import { alarmOnAccountLimits } from '../watch/account-alarms.ts'
import { StageDashboard } from '../watch/stage-dashboard.ts'
import type { DataStack } from './data-stack.ts'

/** The dashboard, and alarms that belong to no capability. It refers to everything by name, so it can always be deployed. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { data, ...props }: StackProps & { data: DataStack }) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    alarmOnAccountLimits(this)
    new StageDashboard(this, 'Dashboard')
  }
}
