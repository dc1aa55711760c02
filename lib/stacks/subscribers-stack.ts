import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import { EventSubscribers } from '../events/event-subscribers.ts'
import type { PublicApi } from '../http/public-api.ts'
import { Slack } from '../slack/slack.ts'
import { Webhooks } from '../webhooks/webhooks.ts'
import type { DataStack } from './data-stack.ts'

/** Whoever hears of events: webhook endpoints, other event buses and Slack. */
export class SubscribersStack extends Stack {
  constructor(scope: Construct, id: string, { data, api, ...props }: StackProps & { data: DataStack; api: PublicApi }) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    new Webhooks(this, 'Webhooks', { api, data })
    new EventSubscribers(this, 'EventSubscribers', { bus: data.eventBus.bus })
    if (data.deployment.stage.slack) new Slack(this, 'Slack', { api, data })
  }
}
