import { Stack } from 'aws-cdk-lib'
import { EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { ConfigurationSet, type EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'
import { deploymentOf } from './deployment.ts'
import { WorkQueue, type WorkQueueProps } from './work-queue.ts'

export interface MailEventsProps {
  /** Of the configuration set that mails are sent with, without the stage's prefix. */
  readonly setName: string
  readonly events: readonly EmailSendingEvent[]
  readonly queue: WorkQueueProps
  readonly rules: readonly MailEventRule[]
  /** What is lost where a rule cannot put an event into the queue. */
  readonly lossImpact: string
  /** Ids of the constructs: those that were deployed once must stay. */
  readonly ids: { readonly set: string; readonly destination: string }
}

export interface MailEventRule {
  readonly id: string
  /** Without the stage's prefix. */
  readonly name: string
  /** Only events of these types; all by default. */
  readonly eventTypes?: readonly string[]
  /** Fields of the message by paths in the event's detail. Nothing else of it goes on. */
  readonly message: Readonly<Record<string, string>>
}

/**
 * What Amazon SES tells of mails that were sent with one configuration set, in a queue. SES's events have addresses, the
 * subject and what the other server said; of these nothing passes the rules.
 */
export class MailEvents extends Construct {
  readonly configurationSetName: string
  readonly configurationSetArn: string
  protected readonly queue: WorkQueue

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    super(scope, id)
    const { prefix } = deploymentOf(this)
    this.configurationSetName = `${prefix}-${props.setName}`
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    })
    const set = new ConfigurationSet(this, props.ids.set, { configurationSetName: this.configurationSetName })
    // SES can tell no other bus than this one.
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    set.addEventDestination(props.ids.destination, {
      destination: EventDestination.eventBus(bus),
      events: [...props.events],
    })
    this.queue = new WorkQueue(this, 'Queue', props.queue)
    for (const { id: ruleId, name, eventTypes, message } of props.rules) {
      new Rule(this, ruleId, {
        ruleName: `${prefix}-${name}`,
        eventBus: bus,
        eventPattern: {
          source: ['aws.ses'],
          detail: {
            ...(eventTypes === undefined ? {} : { eventType: eventTypes }),
            mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } },
          },
        },
        targets: [
          new SqsQueue(this.queue.queue, {
            deadLetterQueue: this.queue.deadLetterQueue,
            message: RuleTargetInput.fromObject(
              Object.fromEntries(
                Object.entries(message).map(([field, path]) => [field, EventField.fromPath(`$.detail.${path}`)]),
              ),
            ),
          }),
        ],
      })
    }
    alarmOnFailedRules(this, 'NotDelivered', {
      ruleNames: props.rules.map(({ name }) => `${prefix}-${name}`),
      severity: 'later',
      impact: props.lossImpact,
    })
  }
}
