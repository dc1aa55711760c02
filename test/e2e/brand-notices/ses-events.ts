import {
  DeleteRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge'
import { afterAll } from 'vitest'
import { context } from '../context.ts'

const events = new EventBridgeClient({})

/**
 * Says what SES would. Nobody but SES may say `aws.ses`, and the emulator's sends no events: another rule leads to the target
 * of the deployed one of this name, without the stage's prefix.
 */
export async function sesSays(rule: string): Promise<(detail: object) => Promise<void>> {
  const Rule = `${context.prefix}-test-${rule}`
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: `${context.prefix}-${rule}` }))
  const [target] = Targets ?? []
  await events.send(new PutRuleCommand({ Name: Rule, EventPattern: JSON.stringify({ source: [`test.${rule}`] }) }))
  await events.send(new PutTargetsCommand({ Rule, Targets: [{ ...target, Id: 'target', Arn: `${target?.Arn}` }] }))
  afterAll(async () => {
    await events.send(new RemoveTargetsCommand({ Rule, Ids: ['target'] }))
    await events.send(new DeleteRuleCommand({ Name: Rule }))
  })
  return async (detail) => {
    const entry = { Source: `test.${rule}`, DetailType: 'Email', Detail: JSON.stringify(detail) }
    await events.send(new PutEventsCommand({ Entries: [entry] }))
  }
}
