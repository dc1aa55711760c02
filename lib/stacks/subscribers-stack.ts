import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { BrandNotices } from '../brand-notices/brand-notices.ts'
import { setDeployment } from '../constructs/deployment.ts'
import { EventSubscribers } from '../events/event-subscribers.ts'
import type { PublicApi } from '../http/public-api.ts'
import { Slack } from '../slack/slack.ts'
import { Webhooks } from '../webhooks/webhooks.ts'
import type { DataStack } from './data-stack.ts'

/** The subscribers of events: webhook endpoints, other event buses, people at brands, and Slack. */
export class SubscribersStack extends Stack {
  constructor(scope: Construct, id: string, { data, api, ...props }: StackProps & { data: DataStack; api: PublicApi }) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    const { sweeper } = new Webhooks(this, 'Webhooks', { api, data })
    new EventSubscribers(this, 'EventSubscribers', { eventBus: data.eventBus })
    if (data.deployment.stage.mailDomain !== undefined) new BrandNotices(this, 'BrandNotices', { api, data, sweeper })
    if (data.deployment.stage.slack) new Slack(this, 'Slack', { api, data })
  }
}
