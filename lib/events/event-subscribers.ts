import { Duration, Stack } from 'aws-cdk-lib'
import { type EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { EVENT_SOURCE } from '../../functions/events/event-source.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { type EventSubscription, patternOf } from '../options/event-subscription.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'
import type { OrderEventBus } from './order-event-bus.ts'

/** Other event buses as subscribers: a rule of ours for each, and one role and one dead-letter queue for all. */
export class EventSubscribers extends Construct {
  constructor(scope: Construct, id: string, { eventBus }: { readonly eventBus: OrderEventBus }) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    const subscriptions = stage.eventSubscriptions
    if (subscriptions.length === 0) return

    const undelivered = this.undelivered(eventBus)
    const role = this.role(subscriptions)
    for (const subscription of subscriptions) {
      const { detailType, detail } = patternOf(subscription)
      const target: IRuleTarget = {
        bind: () => ({ arn: subscription.busArn, role, deadLetterConfig: { arn: undelivered.queueArn } }),
      }
      new Rule(this, subscription.name, {
        ruleName: `${prefix}-to-${subscription.name}`,
        eventBus: eventBus.bus,
        eventPattern: { source: [EVENT_SOURCE], detailType, detail },
        targets: [target],
      })
    }
    alarmOnFailedRules(this, 'NotDelivered', {
      eventBusName: eventBus.name,
      ruleNames: subscriptions.map(({ name }) => `${prefix}-to-${name}`),
      severity: 'later',
      impact: 'Another event bus lacks events; the archive has them.',
    })
  }

  private undelivered(eventBus: OrderEventBus): Queue {
    const { prefix } = deploymentOf(this)
    const queue = new Queue(this, 'Undelivered', {
      queueName: `${prefix}-event-subscribers-undelivered`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    acknowledge(
      queue,
      'SQS3',
      'It is where EventBridge puts what a rule could not deliver; nothing reads it but people.',
    )
    // One statement for all rules: one for each, as CDK writes them, passes the policy's limits at ten rules.
    queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'UndeliveredEvents',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnLike: { 'aws:SourceArn': rulesOn(eventBus.bus, `${prefix}-to-*`) } },
      }),
    )
    new RunbookAlarm(this, 'UndeliveredPresent', {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD }),
      threshold: 1,
      severity: 'later',
      impact: 'Another event bus did not take events for 24 hours and lacks them.',
      runbook: 'an-event-bus-does-not-take-events',
    })
    return queue
  }

  private role(subscriptions: readonly EventSubscription[]): Role {
    const resources = [...new Set(subscriptions.map(({ busArn }) => busArn))]
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        put: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['events:PutEvents'], resources })] }),
      },
    })
  }
}

function rulesOn(bus: EventBus, ruleName: string): string {
  return Stack.of(bus).formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: `${bus.eventBusName}/${ruleName}`,
  })
}
