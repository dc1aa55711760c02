import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { integrationKinds } from '../../../functions/brands/kinds/integrations.ts'
import { type Statement, statementsOfRoles } from '../vault/permissions.ts'
import { brandsTemplate } from './brands-stack.ts'

const template = brandsTemplate('dev')
const roles = [...statementsOfRoles(template)].filter(([role]) => role.startsWith('Brands'))

function rolesThatMay(action: string): string[] {
  const may = (statements: Statement[]) => statements.some((statement) => statement.Action.includes(action))
  return roles.filter(([, statements]) => may(statements)).map(([role]) => role.replace(/Role.*$/, ''))
}

const LOGGING = ['logs:CreateLogStream', 'logs:PutLogEvents']
const READS_SECRETS = 'secretsmanager:GetSecretValue'

const dispatcherOf = (kind: string) =>
  `BrandsDispatchTo${kind.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())}`
const dispatchers = integrationKinds.map(dispatcherOf)

test('only functions that ask brands open fulfilment envelopes', () => {
  expect(rolesThatMay('kms:Decrypt').toSorted()).toEqual(dispatchers.toSorted())
})

test('only the function that asks by e-mail sends mails, and only from the stage’s domain', () => {
  expect(rolesThatMay('ses:SendEmail')).toEqual(['BrandsDispatchToEmail'])
  const [statement] = roles.flatMap(([, all]) => all).filter(({ Action }) => Action.includes('ses:SendEmail'))
  // And with the configuration set by which mails that come back are heard of.
  expect(
    [statement?.Resource].flat().map((one) => /:(identity|configuration-set)\/(.*?)"/.exec(JSON.stringify(one))?.[2]),
  ).toEqual(['orders.platform.example', 'diddo-dev-order-mails'])
  expect(statement?.Condition).toEqual({ StringLike: { 'ses:FromAddress': '*@orders.platform.example' } })
})

test('of a mail that comes back only the brand order and the kind of event go on to the queue', () => {
  template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'reject'] },
  })
  template.hasResourceProperties('AWS::Events::Rule', {
    EventBusName: 'default',
    EventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['diddo-dev-order-mails'] } } },
    },
    Targets: [
      {
        DeadLetterConfig: Match.anyValue(),
        InputTransformer: {
          InputPathsMap: {
            'detail-mail-tags-brandOrderId': '$.detail.mail.tags.brandOrderId',
            'detail-eventType': '$.detail.eventType',
          },
          InputTemplate: '{"brandOrderIds":<detail-mail-tags-brandOrderId>,"eventType":<detail-eventType>}',
        },
      },
    ],
  })
})

test('where polling stands is written by who polls alone, and no other row of the settings by it', () => {
  const writes = roles.flatMap(([role, all]) =>
    all.filter(({ Action }) => Action.includes('dynamodb:PutItem')).map((statement) => ({ role, statement })),
  )
  const onPolls = writes.filter(({ statement }) => JSON.stringify(statement.Condition ?? '').includes('BRAND_POLLS*'))
  expect(onPolls.map(({ role }) => role.replace(/Role.*$/, ''))).toEqual(['BrandsPollingPollBrand'])
  const poller = roles.filter(([role]) => role.startsWith('BrandsPollingPollBrand')).flatMap(([, all]) => all)
  const onSettings = poller.filter(({ Resource }) => JSON.stringify(Resource).includes('Settings'))
  for (const { Action, Condition } of onSettings) {
    if (Action.every((one) => /Get|Query/.test(one))) continue
    expect(JSON.stringify(Condition)).toMatch(/"dynamodb:LeadingKeys":\["BRAND_(POLLS|PACE#)\*"\]/)
  }
})

test.each([
  ['BrandsReceiveUpdate', [['UPDATE#*'], ['LABEL#*']]],
  ['BrandsEmailPerformBrandAction', [['UPDATE#*']]],
])('%s, which anybody can call, writes updates, labels at most, and no row of an order', (name, written) => {
  const writes = roles
    .filter(([role]) => role.startsWith(name))
    .flatMap(([, all]) => all)
    .filter(({ Action }) => Action.some((one) => /^dynamodb:(Put|Update|Delete)/.test(one)))
  const partitions = writes.map(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])
  expect(partitions).toEqual(written)
})

test('only who receives brands’ updates seals here, and what it sealed it cannot open', () => {
  const sealing = ['BrandsReceiveUpdate', 'BrandsQueuesReceiveQueuedUpdate']
  expect(rolesThatMay('kms:GenerateDataKey').toSorted()).toEqual(sealing.toSorted())
  for (const name of sealing) expect(rolesThatMay('kms:Decrypt')).not.toContain(name)
})

test('what shows the page of a link cannot write anything', () => {
  const statements = roles.filter(([role]) => role.startsWith('BrandsEmailShowBrandAction')).flatMap(([, all]) => all)
  expect(statements.flatMap(({ Action }) => Action).toSorted()).toEqual(
    ['dynamodb:GetItem', 'dynamodb:GetItem', ...LOGGING, READS_SECRETS].toSorted(),
  )
})

test('only who speaks with brands reads their secrets, and by the prefix alone', () => {
  expect(rolesThatMay('secretsmanager:GetSecretValue').toSorted()).toEqual(
    [
      'BrandsApplyUpdate',
      'BrandsEmailPerformBrandAction',
      'BrandsEmailShowBrandAction',
      'BrandsPollingPollBrand',
      'BrandsQueuesReceiveQueuedUpdate',
      'BrandsReceiveUpdate',
      ...dispatchers,
    ].toSorted(),
  )
  const statements = roles
    .flatMap(([, all]) => all)
    .filter(({ Action }) => Action.some((one) => one.startsWith('secretsmanager:')))
  for (const { Action } of statements) expect(Action).toEqual(['secretsmanager:GetSecretValue'])
  const prefixes = roles.flatMap(([role, all]) =>
    all
      .filter(({ Action }) => Action.some((one) => one.startsWith('secretsmanager:')))
      .map(({ Resource }) => [role.replace(/Role.*$/, ''), /:secret:(.*?)"/.exec(JSON.stringify(Resource))?.[1]]),
  )
  // Who takes in or asks on behalf of all kinds reads all; a function that asks or a page those of its own.
  expect(Object.fromEntries(prefixes)).toEqual({
    BrandsApplyUpdate: 'diddo-dev/brands/*',
    BrandsPollingPollBrand: 'diddo-dev/brands/*',
    BrandsQueuesReceiveQueuedUpdate: 'diddo-dev/brands/*',
    BrandsReceiveUpdate: 'diddo-dev/brands/*',
    BrandsEmailPerformBrandAction: 'diddo-dev/brands/email/*',
    BrandsEmailShowBrandAction: 'diddo-dev/brands/email/*',
    ...Object.fromEntries(integrationKinds.map((kind) => [dispatcherOf(kind), `diddo-dev/brands/${kind}/*`])),
  })
})

test('no role has a wildcard on data', () => {
  for (const [, statements] of roles) {
    for (const { Action, Resource } of statements) {
      if (Action.every((one) => one.startsWith('xray:'))) continue
      expect(Action.some((one) => one.includes('*'))).toBe(false)
      expect([Resource].flat()).not.toContain('*')
    }
  }
})

test('updates are applied within a sixth of the time that the queue hides them', () => {
  const [apply] = Object.values(
    template.findResources('AWS::Lambda::Function', { Properties: { FunctionName: 'diddo-dev-apply-update' } }),
  )
  const [queue] = Object.values(
    template.findResources('AWS::SQS::Queue', { Properties: { QueueName: 'diddo-dev-brand-updates' } }),
  )
  expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * apply?.Properties.Timeout)
})

test('updates are taken one at a time: one that waits for a slow shop holds no other up', () => {
  const mappings = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'))
  const [ofUpdates] = mappings.filter(({ Properties }) =>
    JSON.stringify(Properties.FunctionName).includes('ApplyUpdate'),
  )
  expect(ofUpdates?.Properties.BatchSize).toBe(1)
})

test('every route is served', () => {
  const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  )
  expect(keys.toSorted()).toEqual([
    '$default',
    'GET /brand-actions/{token}',
    'GET /v1/brands',
    'HEAD /brand-actions/{token}',
    'POST /brand-actions/{token}',
    'POST /v1/brands/{brandId}/updates',
  ])
})

test('every integration has a function of its own that asks its brands', () => {
  for (const kind of integrationKinds) {
    template.hasResourceProperties('AWS::Lambda::Function', { FunctionName: `diddo-dev-dispatch-to-${kind}` })
  }
})

test('the alarm about a back end rings by what is said of it each minute, so that it stays red', () => {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties)
  const [open, ...others] = filters.filter(({ FilterPattern }) => FilterPattern.includes('BRAND_CIRCUIT'))
  expect(others).toEqual([])
  expect(open.FilterPattern).toContain('BRAND_CIRCUIT_STAYS_OPEN')
  expect(open.LogGroupName.Ref).toMatch(/QueuePolls/)
  const { MetricName } = open.MetricTransformations[0]
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName, Threshold: 1, Period: 300 })
})
