import aslValidator from 'asl-validator'
import { expect, test } from 'vitest'
import { ofType, target } from './templates.ts'

/** A definition as Step Functions gets it, with plausible ARNs where CloudFormation would put real ones. */
function definition(): { text: string; parsed: Record<string, unknown> } {
  const [machine] = ofType('prod', 'AWS::StepFunctions::StateMachine')
  const source = machine?.[1].Properties.DefinitionString
  const parts: unknown[] = typeof source === 'string' ? [source] : source['Fn::Join'][1]
  const text = parts
    .map((part) => {
      if (typeof part === 'string') return part
      return target(part) === 'AWS::Partition' ? 'aws' : 'arn:aws:lambda:us-east-1:123456789012:function:name'
    })
    .join('')
  return { text, parsed: JSON.parse(text) }
}

test('the workflow is valid Amazon States Language', async () => {
  const { isValid, errorsText } = aslValidator(definition().parsed)
  expect([isValid, errorsText('\n')]).toEqual([true, expect.anything()])
})

test('the workflow is Express and keeps execution data out of its log', () => {
  const [machine] = ofType('prod', 'AWS::StepFunctions::StateMachine')
  expect(machine?.[1].Properties).toMatchObject({
    StateMachineType: 'EXPRESS',
    LoggingConfiguration: { IncludeExecutionData: false },
  })
})

test('the workflow passes ids and outcomes, nothing else', () => {
  const paths = new Set(definition().text.match(/\$\.[A-Za-z.]+/g))
  expect([...paths].toSorted()).toEqual([
    '$.brandOrderId',
    '$.brandOrders',
    '$.commandId',
    '$.integration',
    '$.orderId',
    '$.result',
    '$.result.retryInSeconds',
  ])
})
