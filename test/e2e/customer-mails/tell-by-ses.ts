import {
  DeleteRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge'
import { type About, type SesEventType, sesEvent } from '../../unit/customer-mails/ses-events.ts'
import { context } from '../context.ts'

const events = new EventBridgeClient({})
const source = 'test.customer-mails'
const rules = { 'customer-mail-events': false, 'customer-mail-bounces': true } as const
const testRule = (name: string) => `${context.prefix}-test-${name}`

/** Nobody but SES may say `aws.ses`, and the emulator's sends no events: other rules lead to the real ones' targets. */
export async function listen(): Promise<void> {
  for (const [name, isOfBounces] of Object.entries(rules)) {
    const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: `${context.prefix}-${name}` }))
    const detail = { eventType: isOfBounces ? ['Bounce'] : [{ 'anything-but': ['Bounce'] }] }
    const EventPattern = JSON.stringify({ source: [source], detail })
    await events.send(new PutRuleCommand({ Name: testRule(name), EventPattern }))
    await events.send(
      new PutTargetsCommand({
        Rule: testRule(name),
        Targets: Targets.map((target) => ({ ...target, Id: 'told', Arn: `${target.Arn}` })),
      }),
    )
  }
}

export async function stopListening(): Promise<void> {
  for (const Rule of Object.keys(rules).map(testRule)) {
    await events.send(new RemoveTargetsCommand({ Rule, Ids: ['told'] }))
    await events.send(new DeleteRuleCommand({ Name: Rule }))
  }
}

/** As SES tells of a mail: at least once, so twice here. */
export async function tell(
  type: SesEventType,
  about: Omit<About, 'configurationSet'>,
  bounce?: readonly [string, string],
): Promise<void> {
  const told = sesEvent(type, { ...about, configurationSet: `${context.prefix}-customer-mails` }, bounce)
  const Entries = [{ Source: source, DetailType: told['detail-type'], Detail: JSON.stringify(told.detail) }]
  for (let times = 0; times < 2; times++) await events.send(new PutEventsCommand({ Entries }))
}
