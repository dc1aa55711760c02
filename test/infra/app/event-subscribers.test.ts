import type { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'

const busArn = 'arn:aws:events:eu-west-1:123456789012:event-bus/orders'

function templateOf(app: App, name: string): Template {
  const [stack] = app.node.children.filter(({ node }) => node.id.endsWith(`-${name}`))
  return Template.fromStack(stack as Stack)
}

describe('another event bus subscribes', () => {
  const eventSubscriptions = JSON.stringify([
    {
      name: 'warehouse',
      busArn,
      eventTypes: ['order.shipped', 'order.delivered'],
      brandIds: ['aurora'],
      livemode: true,
    },
    { name: 'all', busArn, eventTypes: ['order.*'] },
  ])
  const app = buildApp({ stage: 'prod', eventSubscriptions, eventReaderAccounts: '123456789012, 210987654321' })
  const subscribers = templateOf(app, 'subscribers')
  const data = templateOf(app, 'data')

  test('by a rule with its filter, a role for that bus alone, and a place for what could not be delivered', () => {
    subscribers.hasResourceProperties('AWS::Events::Rule', {
      Name: 'diddo-prod-to-warehouse',
      EventPattern: {
        source: ['diddo.orders'],
        'detail-type': ['order.shipped', 'order.delivered'],
        detail: { brandId: ['aurora'], livemode: [true] },
      },
      Targets: [Match.objectLike({ Arn: busArn, DeadLetterConfig: Match.anyValue(), RoleArn: Match.anyValue() })],
    })
    subscribers.hasResourceProperties('AWS::Events::Rule', {
      Name: 'diddo-prod-to-all',
      EventPattern: { source: ['diddo.orders'], 'detail-type': Match.absent(), detail: Match.absent() },
    })
    subscribers.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [{ Action: 'events:PutEvents', Effect: 'Allow', Resource: busArn }] },
    })
  })

  test('or by rules of its own, which its account alone may change', () => {
    data.resourceCountIs('AWS::Events::EventBusPolicy', 2)
    data.hasResourceProperties('AWS::Events::EventBusPolicy', {
      Statement: {
        Condition: {
          StringEqualsIfExists: { 'events:creatorAccount': '123456789012', 'events:source': 'diddo.orders' },
        },
      },
    })
  })

  test('and events are kept for a replay', () => {
    data.hasResourceProperties('AWS::Events::Archive', {
      RetentionDays: 90,
      EventPattern: { source: ['diddo.orders'] },
    })
  })
})

test('the emulator gets no archive, which it does not know', () => {
  templateOf(buildApp({ stage: 'local' }), 'data').resourceCountIs('AWS::Events::Archive', 0)
})

test.each([
  ['text that is no JSON', { eventSubscriptions: 'nonsense' }],
  [
    'an event type that there is not',
    { eventSubscriptions: JSON.stringify([{ name: 'a', busArn, eventTypes: ['x'] }]) },
  ],
  ['an ARN of something else', { eventSubscriptions: JSON.stringify([{ name: 'a', busArn: 'arn:aws:sqs:x' }]) }],
  ['an account that is none', { eventReaderAccounts: '123' }],
])('%s fails with a sentence', (_, context) => {
  expect(() => buildApp({ stage: 'prod', ...context })).toThrow(/The CDK context is not usable: "event/)
})
