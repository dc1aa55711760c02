import { expect, test } from 'vitest'
import { ofType, target } from './templates.ts'

const queues = ofType('prod', 'AWS::SQS::Queue')
const isDeadLetters = ({ QueueName }: { QueueName: string }) => /-(dead-letters|undelivered)$/.test(QueueName)

test('every queue has a dead-letter queue that keeps messages for 14 days', () => {
  expect(queues.length).toBeGreaterThan(0)
  for (const [, { Properties }] of queues.filter(([, { Properties }]) => !isDeadLetters(Properties))) {
    const deadLetters = target(Properties.RedrivePolicy?.deadLetterTargetArn)
    const found = queues.find(([id]) => id.endsWith(`/${deadLetters}`))
    expect(found?.[1].Properties).toMatchObject({
      QueueName: `${Properties.QueueName}-dead-letters`,
      MessageRetentionPeriod: 14 * 24 * 3600,
    })
  }
})

test('every dead-letter queue has an alarm at the first message', () => {
  const watched = ofType('prod', 'AWS::CloudWatch::Alarm')
    .filter(([, { Properties }]) => Properties.MetricName === 'ApproximateNumberOfMessagesVisible')
    .map(([, { Properties }]) => [target(Properties.Dimensions[0].Value), Properties.Threshold])
  for (const [id, { Properties }] of queues) {
    if (isDeadLetters(Properties)) expect(watched).toContainEqual([id.split('/')[1], 1])
  }
})

test('a queue gives its consumer at least six times the consumer’s timeout', () => {
  for (const [, mapping] of ofType('prod', 'AWS::Lambda::EventSourceMapping')) {
    const queue = queues.find(([id]) => id.endsWith(`/${target(mapping.Properties.EventSourceArn)}`))
    const fn = ofType('prod', 'AWS::Lambda::Function').find(([id]) =>
      id.endsWith(`/${target(mapping.Properties.FunctionName)}`),
    )
    if (queue === undefined) continue
    expect(queue[1].Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * fn?.[1].Properties.Timeout)
    expect(mapping.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  }
})

test('what a rule cannot deliver is kept, but for ticks, which the next tick makes good', () => {
  const rules = ofType('prod', 'AWS::Events::Rule')
  expect(rules.length).toBeGreaterThan(0)
  for (const [id, { Properties }] of rules) {
    if (Properties.ScheduleExpression !== undefined) continue
    for (const { DeadLetterConfig } of Properties.Targets) {
      expect([id, target(DeadLetterConfig?.Arn)]).toEqual([id, expect.stringMatching(/DeadLetters|Undelivered/)])
    }
  }
})
