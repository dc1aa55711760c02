import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Severity } from '../constructs/severity.ts'
import type { Stage } from '../options/stage.ts'

export interface AlarmTopicsProps {
  readonly stage: Stage
  /** Starts the topics' names. */
  readonly prefix: string
}

/** Where alarms go: a topic for each severity, with the people whom it concerns. */
export class AlarmTopics extends Construct implements Readonly<Record<Severity, Topic>> {
  readonly urgent: Topic
  readonly later: Topic

  constructor(scope: Construct, id: string, { stage, prefix }: AlarmTopicsProps) {
    super(scope, id)
    this.urgent = this.topic('Urgent', `${prefix}-urgent-alarms`, stage.urgentAlarms)
    this.later = this.topic('Later', `${prefix}-alarms`, stage.alarms)
  }

  private topic(id: string, topicName: string, targets: readonly string[]): Topic {
    const topic = new Topic(this, id, { topicName, enforceSSL: true })
    // `enforceSSL` makes a policy, which replaces the one that SNS gives a topic by itself: without this
    // statement CloudWatch may not publish, and every alarm is silent.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    for (const target of targets) {
      topic.addSubscription(target.startsWith('https:') ? new UrlSubscription(target) : new EmailSubscription(target))
    }
    return topic
  }

  get attributes(): readonly string[] {
    return [this.urgent.topicArn, this.later.topicArn]
  }
}
