import { expect, test } from 'vitest'
import { ofType } from './templates.ts'

const withName = (stage: 'prod' | 'local') =>
  ofType(stage, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
    Properties.Environment?.Variables?.NAME_SEARCH === undefined ? [] : [Properties.FunctionName],
  )

test('names are indexed and looked for by these functions where the option is on, and by none elsewhere', () => {
  const named = ['place-order', 'reindex-orders', 'search-orders'].map((name) => `diddo-prod-${name}`)
  expect(withName('prod').toSorted()).toEqual(named)
  expect(withName('local')).toEqual([])
})

test('answers of brands come by TLS, are looked through by SES, and join the rule set that is active already', () => {
  const rules = ofType('prod', 'AWS::SES::ReceiptRule').map(([, { Properties }]) => Properties)
  expect(rules).toMatchObject([
    {
      RuleSetName: 'mail-of-the-platform',
      Rule: {
        Recipients: ['answers.orders.platform.example'],
        Enabled: true,
        ScanEnabled: true,
        TlsPolicy: 'Require',
        Actions: [{ S3Action: { ObjectKeyPrefix: 'mails/' } }],
      },
    },
  ])
  expect(ofType('prod', 'AWS::SES::ReceiptRuleSet')).toEqual([])
  expect(ofType('local', 'AWS::SES::ReceiptRule')).toEqual([])
})

test('mails of brands are gone after a day, and S3 alone may tell their queue, for this account', () => {
  const [bucket] = ofType('prod', 'AWS::S3::Bucket').filter(
    ([, { Properties }]) => Properties.NotificationConfiguration?.QueueConfigurations !== undefined,
  )
  expect(bucket?.[1].Properties.LifecycleConfiguration.Rules).toMatchObject([
    { ExpirationInDays: 1, Status: 'Enabled' },
  ])
  const statements = ofType('prod', 'AWS::SQS::QueuePolicy')
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    .filter(({ Principal }) => Principal?.Service === 's3.amazonaws.com')
  expect(statements).toMatchObject([
    { Action: 'sqs:SendMessage', Condition: { StringEquals: { 'aws:SourceAccount': expect.anything() } } },
  ])
})
