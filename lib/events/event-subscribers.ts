import { Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { EventBus as EventBusTarget } from 'aws-cdk-lib/aws-events-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { EVENT_SOURCE } from '../../functions/events/event-source.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { type EventSubscription, patternOf } from './event-subscription.ts'

/** Other event buses as subscribers: a rule of ours for each. */
export class EventSubscribers extends Construct {
  constructor(scope: Construct, id: string, { bus }: { readonly bus: EventBus }) {
    super(scope, id)
    const { eventSubscriptions } = deploymentOf(this).stage
    if (eventSubscriptions.length > 0) this.subscribe(bus, eventSubscriptions)
  }

  private subscribe(bus: EventBus, subscriptions: readonly EventSubscription[]): void {
    const { prefix, alarmTopic } = deploymentOf(this)
    const undelivered = new Queue(this, 'Undelivered', {
      queueName: `${prefix}-event-subscribers-undelivered`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    acknowledge(
      undelivered,
      'SQS3',
      'It is where EventBridge puts what a rule could not deliver; nothing reads it but people.',
    )
    new RunbookAlarm(this, 'UndeliveredPresent', {
      metric: undelivered.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD }),
      threshold: 1,
      impact: 'Another event bus did not take events for 24 hours and lacks them.',
      runbook: 'an-event-bus-does-not-take-events',
      topic: alarmTopic,
    })
    for (const subscription of subscriptions) {
      const { detailType, detail } = patternOf(subscription)
      const target = EventBus.fromEventBusArn(this, `${subscription.name}-bus`, subscription.busArn)
      new Rule(this, subscription.name, {
        ruleName: `${prefix}-to-${subscription.name}`,
        eventBus: bus,
        eventPattern: { source: [EVENT_SOURCE], detailType, detail },
        targets: [new EventBusTarget(target, { deadLetterQueue: undelivered })],
      })
    }
  }
}
