import { setTimeout as pause } from 'node:timers/promises'
import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { emulatorSettings } from '../../bin/local-run/aws-settings.ts'

/** Waits are shorter in tests, but no schedule of EventBridge is shorter than a minute. Milliseconds. */
const TICK = 5_000

/** Runs what schedules run each minute every few seconds, beside them. */
export async function startQuickMinutes(endpointUrl: string): Promise<{ stop(): Promise<void> }> {
  const functions = await everyMinute(new EventBridgeClient(emulatorSettings(endpointUrl)))
  if (functions.length === 0) throw new Error('No schedule of a minute is deployed.')
  const lambda = new LambdaClient(emulatorSettings(endpointUrl))
  const ended = new AbortController()
  const ticking = (async () => {
    while (!ended.signal.aborted) {
      await Promise.all(functions.map((FunctionName) => lambda.send(new InvokeCommand({ FunctionName }))))
      await pause(TICK, undefined, { signal: ended.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await ticking
    },
  }
}

async function everyMinute(client: EventBridgeClient): Promise<string[]> {
  const { Rules = [] } = await client.send(new ListRulesCommand({}))
  const rules = Rules.filter(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 minute)')
  const targets = await Promise.all(rules.map(({ Name }) => client.send(new ListTargetsByRuleCommand({ Rule: Name }))))
  return targets.flatMap(({ Targets = [] }) => Targets.map(({ Arn = '' }) => Arn))
}
