import { expect, test } from 'vitest'
import { ofType, target } from '../app/templates.ts'

interface Statement {
  readonly Action: string | string[]
  readonly Condition?: Record<string, Record<string, unknown>>
}

/** Names of the functions whose role may do `action` under a condition that `fits`. */
function whoMay(action: string, fits: (statement: Statement) => boolean): string[] {
  const policies = ofType('prod', 'AWS::IAM::Policy').filter(([, { Properties }]) =>
    Properties.PolicyDocument.Statement.some(
      (statement: Statement) => [statement.Action].flat().includes(action) && fits(statement),
    ),
  )
  const roles = policies.flatMap(([, { Properties }]) => Properties.Roles.map(target))
  return ofType('prod', 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => roles.includes(target(Properties.Role)))
    .map(([, { Properties }]) => Properties.FunctionName)
    .toSorted()
}

const forSigning = ({ Condition }: Statement): boolean =>
  Condition?.StringEquals?.['kms:EncryptionContext:purpose'] === 'webhook-signing'

test('whoever makes a signing secret cannot open it, and only the deliverer can', () => {
  expect(whoMay('kms:GenerateDataKey', forSigning)).toEqual(['diddo-prod-webhook-endpoints'])
  expect(whoMay('kms:Decrypt', forSigning)).toEqual(['diddo-prod-deliver-webhook'])
})

test('functions of webhooks write rows of endpoints, and no other settings', () => {
  const onEndpoints = ({ Condition }: Statement): boolean =>
    JSON.stringify(Condition?.['ForAllValues:StringLike'] ?? '').includes('WEBHOOK_ENDPOINTS#*')
  expect(whoMay('dynamodb:UpdateItem', onEndpoints)).toEqual([
    'diddo-prod-deliver-webhook',
    'diddo-prod-webhook-endpoints',
  ])
  expect(whoMay('dynamodb:DeleteItem', onEndpoints)).toEqual(['diddo-prod-webhook-endpoints'])
})

test('what a rule cannot put on the queue of the fan-out is kept', () => {
  const [, rule] =
    ofType('prod', 'AWS::Events::Rule').find(([, { Properties }]) => Properties.Name === 'diddo-prod-webhooks') ?? []
  expect(rule?.Properties.EventPattern).toEqual({ source: ['diddo.orders'] })
  expect(rule?.Properties.Targets[0].DeadLetterConfig).toBeDefined()
})

test('the deliverer’s functions are bounded, and an endpoint that stops is told to somebody', () => {
  const mappings = ofType('prod', 'AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => Properties.ScalingConfig?.MaximumConcurrency === 100,
  )
  expect(mappings).toHaveLength(1)
  const alarms = ofType('prod', 'AWS::CloudWatch::Alarm').filter(
    ([, { Properties }]) => Properties.MetricName === 'StoppedWebhookEndpoints',
  )
  expect(alarms).toHaveLength(1)
})
