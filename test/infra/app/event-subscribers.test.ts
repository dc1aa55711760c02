import type { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { leastOfProd } from './every-option.ts'

const busArn = 'arn:aws:events:eu-west-1:123456789012:event-bus/orders'

function templateOf(app: App, name: string): Template {
  const [stack] = app.node.children.filter(({ node }) => node.id.endsWith(`-${name}`))
  return Template.fromStack(stack as Stack)
}

describe('another event bus subscribes', () => {
  const eventSubscriptions = [
    {
      name: 'warehouse',
      busArn,
      eventTypes: ['order.shipped', 'order.delivered'],
      brandIds: ['aurora'],
      livemode: true,
    },
    { name: 'all', busArn, eventTypes: ['order.*'] },
  ]
  const app = buildApp(
    { stage: 'prod' },
    { ...leastOfProd, eventSubscriptions, eventReaderAccounts: ['123456789012', '210987654321'] },
  )
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
    subscribers.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        { PolicyDocument: { Statement: [{ Action: 'events:PutEvents', Effect: 'Allow', Resource: busArn }] } },
      ],
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

test('a hundred other buses are one role and one statement, and fit into their stack', () => {
  const eventSubscriptions = Array.from({ length: 100 }, (_, index) => ({ name: `bus-${index}`, busArn }))
  const app = buildApp({ stage: 'prod' }, { ...leastOfProd, slack: true, eventSubscriptions })
  const template = templateOf(app, 'subscribers')
  const undelivered = Object.values(template.findResources('AWS::SQS::QueuePolicy')).filter(({ Properties }) =>
    JSON.stringify(Properties.Queues).includes('Undelivered'),
  )
  const allowed = undelivered.flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow'),
  )
  // SQS takes 20 statements and 10 conditions a policy.
  expect(allowed).toEqual([
    expect.objectContaining({
      Action: 'sqs:SendMessage',
      Condition: { ArnLike: { 'aws:SourceArn': expect.anything() } },
    }),
  ])
  expect(JSON.stringify(allowed)).toContain('/diddo-prod-to-*')
  const roles = template.findResources('AWS::IAM::Role', {
    Properties: { AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'events.amazonaws.com' } }] } },
  })
  expect(Object.keys(roles)).toHaveLength(1)
  expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(300)
})
