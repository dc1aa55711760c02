import { expect, test } from 'vitest'
import { ofType, rolesOf, type Statement, target } from '../app/templates.ts'

const NAMES = [
  'send-brand-notices',
  'watch-brand-credentials',
  'show-unsubscribing',
  'unsubscribe-contact',
  'read-notice-outcome',
]

/** What the role of a function may do, beside its own logs: actions, by table or service, and the rows they are for. */
function may(name: string): string[] {
  const [id, fn] = ofType('prod', 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `diddo-prod-${name}`,
  ) ?? ['', undefined]
  const role = rolesOf('prod').find((one) => one.id === `${id.split('/')[0]}/${target(fn?.Properties.Role)}`)
  return (role?.statements ?? []).flatMap((statement) =>
    [statement.Action]
      .flat()
      .filter((action) => !action.startsWith('logs:'))
      .map((action) => [action, ...rowsOf(statement)].join(' ')),
  )
}

function rowsOf({ Condition }: Statement): string[] {
  const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
  return keys === undefined ? [] : [keys].flat().map(String)
}

const QUEUE = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes']
const EDGE = 'secretsmanager:GetSecretValue'

test('each function of notices may do what it is for, and opens no envelope', () => {
  expect(may('send-brand-notices').toSorted()).toEqual(
    [
      ...QUEUE,
      // Orders, and brands.
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:BatchGetItem',
      'dynamodb:Query BRAND_CONTACTS#*',
      ...['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'].map(
        (action) => `dynamodb:${action} BRAND_NOTICE_*`,
      ),
      'secretsmanager:GetSecretValue',
      'ses:SendEmail',
    ].toSorted(),
  )
  expect(may('watch-brand-credentials').toSorted()).toEqual([
    'dynamodb:GetItem BRAND_PACE#*',
    'dynamodb:Query',
    'sqs:SendMessage',
  ])
  expect(may('show-unsubscribing').toSorted()).toEqual(
    ['dynamodb:GetItem', 'dynamodb:Query BRAND_CONTACTS#*', 'secretsmanager:GetSecretValue', EDGE].toSorted(),
  )
  expect(may('unsubscribe-contact').toSorted()).toEqual(
    ['dynamodb:GetItem', 'dynamodb:UpdateItem BRAND_CONTACTS#*', 'secretsmanager:GetSecretValue', EDGE].toSorted(),
  )
  expect(may('read-notice-outcome').toSorted()).toEqual(
    [...QUEUE, 'dynamodb:UpdateItem BRAND_CONTACTS#*', 'dynamodb:UpdateItem BRAND_NOTICE_*'].toSorted(),
  )
})

test('notices come from one address, and with the configuration set by which those that come back are heard of', () => {
  const sending = rolesOf('prod')
    .filter(({ id }) => id.includes('BrandNotices'))
    .flatMap(({ statements }) => statements)
    .filter(({ Action }) => [Action].flat().includes('ses:SendEmail'))
  expect(sending).toHaveLength(1)
  const [statement] = sending
  expect(statement?.Condition).toEqual({
    StringEquals: { 'ses:FromAddress': expect.stringMatching(/^notices@[a-z.]+$/) },
  })
  const resources = [statement?.Resource].flat().map((one) => JSON.stringify(one))
  expect(resources.map((one) => /:(identity|configuration-set)\/(.*?)"/.exec(one)?.[1]).toSorted()).toEqual([
    'configuration-set',
    'identity',
  ])
  expect(resources.some((one) => one.includes('configuration-set/diddo-prod-brand-notices'))).toBe(true)
})

test('only events that somebody at a brand hears of come to the queue, and what cannot be put there is kept', () => {
  const rules = ofType('prod', 'AWS::Events::Rule').filter(([, { Properties }]) =>
    Properties.Name?.startsWith('diddo-prod-brand-notice'),
  )
  const byName = new Map(rules.map(([, { Properties }]) => [Properties.Name, Properties]))
  expect([...byName.keys()].toSorted()).toEqual([
    'diddo-prod-brand-notice-bounces',
    'diddo-prod-brand-notice-events',
    'diddo-prod-brand-notices',
  ])
  expect(byName.get('diddo-prod-brand-notices')?.EventPattern).toEqual({
    source: ['diddo.orders'],
    resources: ['brand-notices'],
  })
  for (const [name, { Targets }] of byName)
    expect([name, Targets[0].DeadLetterConfig]).toEqual([name, expect.anything()])
  // Of SES's events tags, type and time go on: no address, no subject, nothing that a server said.
  for (const name of ['diddo-prod-brand-notice-bounces', 'diddo-prod-brand-notice-events']) {
    const paths = Object.values(byName.get(name)?.Targets[0].InputTransformer.InputPathsMap ?? {})
    for (const path of paths) {
      expect(path).toMatch(
        /^\$\.detail\.(eventType|bounce\.bounceType|mail\.timestamp|mail\.tags\.(brand|contact|occasion)Id)$/,
      )
    }
  }
})

test('a try that crashed is given up before its message is a dead letter', () => {
  const queue = ofType('prod', 'AWS::SQS::Queue').find(
    ([, { Properties }]) => Properties.QueueName === 'diddo-prod-brand-notices',
  )?.[1].Properties
  const tries = queue.RedrivePolicy.maxReceiveCount
  expect(queue.VisibilityTimeout * (tries - 1)).toBeGreaterThan(300)
  const fn = ofType('prod', 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === 'diddo-prod-send-brand-notices',
  )?.[1].Properties
  expect(fn.Timeout).toBeLessThan(300)
  expect(fn.Timeout * 6).toBeLessThanOrEqual(queue.VisibilityTimeout)
})

test('whoever sweeps may queue what is due, and the functions are there on the local stage too', () => {
  expect(may('sweep-deliveries')).toContain('sqs:SendMessage')
  const local = ofType('local', 'AWS::Lambda::Function').map(([, { Properties }]) => Properties.FunctionName)
  for (const name of NAMES) expect(local).toContain(`diddo-local-${name}`)
})
