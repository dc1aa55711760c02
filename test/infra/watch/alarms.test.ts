import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ofType, type Resource, resourcesOf, target } from '../app/templates.ts'

const alarms = ofType('prod', 'AWS::CloudWatch::Alarm')
const topics = ofType('prod', 'AWS::SNS::Topic')

/** `urgent` or `later`, by the topic that an alarm tells, in whatever stack that is. */
function severityOf({ Properties }: Resource): string {
  const told = JSON.stringify(Properties.AlarmActions)
  expect(Properties.AlarmActions).toHaveLength(1)
  expect(Properties.OKActions).toEqual(Properties.AlarmActions)
  return /Alarms(Urgent|Later)/.exec(told)?.[1]?.toLowerCase() ?? told
}

/** Alarms on a metric, also where it is part of an expression. */
function alarmsOn(metric: string, ...words: string[]): Resource[] {
  return alarms
    .map(([, alarm]) => alarm)
    .filter(({ Properties }) => {
      const text = JSON.stringify([Properties.MetricName, Properties.Dimensions, Properties.Metrics])
      return text.includes(`"${metric}"`) && words.every((word) => text.includes(word))
    })
}

test('every alarm says its impact, and links what to do under a heading that exists', () => {
  const headings = [...readFileSync('docs/operate.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    String(heading)
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  )
  expect(alarms.length).toBeGreaterThan(80)
  for (const [id, { Properties }] of alarms) {
    const [, impact, runbook] =
      /^(.{20,}\.) What to do: https:\/\/git\.platform\.example\/orders\/blob\/main\/docs\/operate\.md#(.+)$/.exec(
        Properties.AlarmDescription,
      ) ?? []
    expect([id, impact]).toEqual([id, expect.any(String)])
    expect([id, headings.includes(runbook ?? '')]).toEqual([id, true])
    // CloudWatch refuses longer ones.
    expect(Properties.AlarmDescription.length).toBeLessThanOrEqual(1024)
  }
})

describe('an alarm is heard', () => {
  test('each severity has a topic of its own, in each region that has alarms', () => {
    const named = topics.map(([, { Properties }]) => Properties.TopicName)
    expect(named.toSorted()).toEqual([
      'diddo-prod-alarms',
      'diddo-prod-edge-alarms',
      'diddo-prod-edge-urgent-alarms',
      'diddo-prod-urgent-alarms',
    ])
    expect(new Set(alarms.map(([, alarm]) => severityOf(alarm)))).toEqual(new Set(['urgent', 'later']))
  })

  test.each(topics)('%s lets CloudWatch publish, in spite of the policy that asks for TLS', (id) => {
    const [stack, topic] = id.split('/')
    const allowed = ofType('prod', 'AWS::SNS::TopicPolicy')
      .filter(
        ([policy, { Properties }]) =>
          policy.startsWith(`${stack}/`) && Properties.Topics.some((one: unknown) => target(one) === topic),
      )
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
    expect(allowed).toEqual([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Resource: { Ref: topic },
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      }),
    ])
  })

  test('people are subscribed by mail or by their paging service, to the edge’s alarms too', () => {
    const subscriptions = ofType('prod', 'AWS::SNS::Subscription').map(([id, { Properties }]) => [
      id.split('/')[0],
      Properties.Protocol,
      Properties.Endpoint,
    ])
    for (const stack of ['diddo-prod-data', 'diddo-prod-edge-watch']) {
      expect(subscriptions).toContainEqual([stack, 'email', 'on-call@platform.example'])
      expect(subscriptions).toContainEqual([stack, 'https', expect.stringContaining('paging.example')])
      expect(subscriptions).toContainEqual([stack, 'email', 'orders-team@platform.example'])
    }
  })
})

describe('somebody is woken by what customers lose', () => {
  test.each<[string, string, string[]]>([
    ['orders are not accepted', 'ServerErrors', ['POST /v1/orders']],
    ['no order comes in', 'OrdersPlaced', []],
    ['orders are late', 'OrdersLate', []],
    ['nothing is submitted', 'SubmissionAttempts', []],
    ['the workflow fails', 'ExecutionsFailed', []],
    ['the workflow is throttled', 'ExecutionThrottled', []],
    ['the workflow takes too long', 'ExecutionsTimedOut', []],
    ['the relay is behind', 'IteratorAge', []],
    ['the edge fails', '5xxErrorRate', []],
    ['the edge refuses everything', '4xxErrorRate', []],
    ['functions are throttled', 'Throttles', []],
    ['keys are near their quota', 'CallCount', ['KMS']],
    ['the orders table is throttled', 'WriteThrottleEvents', ['diddo-prod-orders']],
    ['the vault is throttled', 'WriteThrottleEvents', ['diddo-prod-vault']],
  ])('when %s', (_, metric, words) => {
    const found = alarmsOn(metric, ...words)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(severityOf)).toContain('urgent')
  })

  test.each(['place-order', 'dispatch-to-shopify', 'find-due-work', 'relay', 'sweep-due-work'])(
    'and by errors of %s',
    (name) => {
      const [id] = functionsById.find(([, { Properties }]) => Properties.FunctionName === `diddo-prod-${name}`) ?? []
      const found = alarmsOn('Errors', `"${id?.split('/')[1]}"`)
      expect(found.map(severityOf)).toEqual(['urgent'])
    },
  )
})

const functionsById = ofType('prod', 'AWS::Lambda::Function')

test('the alarm about missing orders counts as long as the option says', () => {
  const [alarm] = alarmsOn('OrdersPlaced').filter(({ Properties }) => Properties.Metrics === undefined)
  const { Period, EvaluationPeriods, TreatMissingData, Threshold } = alarm?.Properties ?? {}
  expect([Period * EvaluationPeriods, TreatMissingData, Threshold]).toEqual([30 * 60, 'breaching', 1])
})

test.each([
  ['attention', 'order.attention_required'],
  ['brands that fail', 'BrandCircuitsOpen'],
  ['webhook endpoints that stopped', 'StoppedWebhookEndpoints'],
  ['webhooks that are late', 'ApproximateAgeOfOldestMessage'],
  ['events that the bus refuses', 'PutEventsFailedEntriesCount'],
  ['events that the bus throttles', 'PutEventsApproximateThrottledCount'],
])('somebody is told in the morning of %s', (_, metric) => {
  expect(alarmsOn(metric).map(severityOf)).toContain('later')
})

test('every table has an alarm on throttles, of its indexes too', () => {
  for (const [, { Properties }] of ofType('prod', 'AWS::DynamoDB::Table')) {
    for (const kind of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      // A table with many indexes has several: CloudWatch takes ten metrics an alarm.
      expect(alarmsOn(kind, `"${Properties.TableName}"`).length).toBeGreaterThanOrEqual(1)
      for (const { IndexName } of Properties.GlobalSecondaryIndexes ?? []) {
        expect(alarmsOn(kind, `"${Properties.TableName}"`, `"${IndexName}"`)).toHaveLength(1)
      }
    }
  }
})

test('no alarm has more metrics than CloudWatch takes', () => {
  for (const [id, { Properties }] of alarms) {
    const metrics = (Properties.Metrics ?? []).filter(({ MetricStat }: { MetricStat?: unknown }) => MetricStat)
    expect([id, metrics.length <= 10]).toEqual([id, true])
  }
})

test('every rule that carries events has an alarm on what it could not deliver; a tick has one on not being run', () => {
  const rules = ofType('prod', 'AWS::Events::Rule')
  expect(rules.length).toBeGreaterThan(5)
  for (const [, { Properties }] of rules) {
    if (Properties.ScheduleExpression === undefined) {
      expect(alarmsOn('FailedInvocations', `"${Properties.Name}"`)).toHaveLength(1)
      expect(alarmsOn('InvocationsFailedToBeSentToDlq', `"${Properties.Name}"`)).toHaveLength(1)
    } else {
      const ticking = target(Properties.Targets[0].Arn)
      // What is done once an hour can wait until the morning.
      const severity = Properties.ScheduleExpression === 'rate(1 minute)' ? 'urgent' : 'later'
      expect(alarmsOn('Invocations', `"${ticking}"`).map(severityOf)).toEqual([severity])
    }
  }
})

test('a function that answers requests has an alarm on the 5xx that its log tells, since Lambda counts them as success', () => {
  const served = new Set(
    ofType('prod', 'AWS::ApiGatewayV2::Integration').map(
      ([id, { Properties }]) => `${id.split('/')[0]}/${target(Properties.IntegrationUri)}`,
    ),
  )
  expect(served.size).toBeGreaterThan(15)
  for (const id of served) {
    const { FunctionName, LoggingConfig } = resourcesOf('prod')[id]?.Properties ?? {}
    const name = FunctionName.replace('diddo-prod-', '')
    if (name === 'not-found') continue
    const filters = ofType('prod', 'AWS::Logs::MetricFilter').filter(
      ([, { Properties }]) => target(Properties.LogGroupName) === target(LoggingConfig.LogGroup),
    )
    const failures = filters.filter(([, { Properties }]) => Properties.FilterPattern.includes('$.status >= 500'))
    expect([name, failures.length]).toEqual([name, 1])
    expect([name, alarmsOn(`Failures-${name}`).length]).toEqual([name, 1])
  }
})

test('a stage has a dashboard, and nothing on it names an order or a customer', () => {
  const [dashboard, ...others] = ofType('prod', 'AWS::CloudWatch::Dashboard')
  expect(others).toEqual([])
  const text = JSON.stringify(dashboard?.[1].Properties.DashboardBody)
  for (const word of [
    'OrdersPlaced',
    'MillisecondsToBrand',
    'brandId',
    'outcome',
    'DELIVERY_ATTEMPTED',
    'EstimatedCharges',
    'ApproximateAgeOfOldestMessage',
  ]) {
    expect(text).toContain(word)
  }
  expect(text).not.toMatch(/orderId|customerId|storefrontId/)
})
