import { ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import { alarmOnEdge } from '../edge/edge-alarms.ts'
import type { Stage } from '../options/stage.ts'
import { AlarmTopics } from '../watch/alarm-topics.ts'

export interface EdgeWatchStackProps extends StackProps {
  readonly stage: Stage
  readonly prefix: string
  readonly distributionId: string
  readonly firewallName: string
}

/**
 * Alarms on CloudFront and its firewall, in us-east-1, where both report. An alarm can only tell topics of its own
 * region, so the same people are subscribed here once more.
 */
export class EdgeWatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, prefix, distributionId, firewallName, ...props }: EdgeWatchStackProps,
  ) {
    super(scope, id, props)
    const alarmTopics = new AlarmTopics(this, 'Alarms', { stage, prefix: `${prefix}-edge` })
    setDeployment(this, { stage, prefix, alarmTopics })
    alarmOnEdge(this, Stack.consumeReference(distributionId, ReferenceStrength.WEAK), firewallName)
  }
}
