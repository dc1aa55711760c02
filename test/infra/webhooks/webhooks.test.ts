import { expect, test } from 'vitest'
import { ofType, rolesOf, type Statement, target } from '../app/templates.ts'

/** Names of the functions whose role may do `action` under a condition that `fits`. */
function whoMay(action: string, fits: (statement: Statement) => boolean): string[] {
  const roles = rolesOf('prod')
    .filter(({ statements }) => statements.some((one) => [one.Action].flat().includes(action) && fits(one)))
    .map(({ id }) => id)
  return ofType('prod', 'AWS::Lambda::Function')
    .filter(([id, { Properties }]) => roles.includes(`${id.split('/')[0]}/${target(Properties.Role)}`))
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
  expect(rule?.Properties.EventPattern).toEqual({ source: ['diddo.orders'], resources: ['webhook-endpoints'] })
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
