import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { leastOfProd } from '../app/every-option.ts'
import { ofType, rolesOf, type Statement, target } from '../app/templates.ts'

const role = rolesOf('prod').find(({ id }) => id.includes('CustomerMailsSendCustomerMail'))
const statements = role?.statements ?? []
const actionsOf = ({ Action }: Statement) => [Action].flat()
const allowing = (action: string) => statements.filter((statement) => actionsOf(statement).includes(action))

test('the rule takes marked events of orders alone, and keeps what it cannot deliver', () => {
  const [, rule] = ofType('prod', 'AWS::Events::Rule').find(([, { Properties }]) =>
    String(Properties.Name).endsWith('-customer-mails'),
  ) ?? ['']
  expect(rule?.Properties.EventPattern).toEqual({ source: ['diddo.orders'], resources: ['customer-mails'] })
  const [to, ...others] = rule?.Properties.Targets ?? []
  expect(others).toEqual([])
  expect(target(to.Arn)).toMatch(/^CustomerMailsQueue/)
  expect(target(to.DeadLetterConfig.Arn)).toMatch(/^CustomerMailsQueueDeadLetters/)
})

test('a message outlives an unknown outcome before it is a dead letter', () => {
  const [, queue] = ofType('prod', 'AWS::SQS::Queue').find(([, { Properties }]) =>
    String(Properties.QueueName).endsWith('-customer-mails'),
  ) ?? ['']
  const { VisibilityTimeout, RedrivePolicy } = queue?.Properties ?? {}
  // Ten minutes after the claim it is sent again; that must come before the last receive.
  expect(VisibilityTimeout * (RedrivePolicy.maxReceiveCount - 1)).toBeGreaterThan(2 * 600)
})

test('mails go out by the configuration set, from the shared address or from identities made for brands, and in no other way', () => {
  const sending = allowing('ses:SendEmail')
  for (const statement of statements) {
    for (const action of actionsOf(statement)) expect(action).not.toMatch(/^ses:(?!SendEmail$|GetEmailIdentity$)/)
  }
  const byResource = sending.map(({ Resource, Condition }) => [JSON.stringify(Resource), Condition] as const)
  expect(byResource).toHaveLength(3)
  for (const [resource, condition] of byResource) {
    if (resource.includes(':configuration-set/')) expect(resource).toContain('diddo-prod-customer-mails')
    else if (resource.includes(':identity/*')) {
      expect(condition).toEqual({
        StringEquals: {
          'aws:ResourceTag/application': 'diddo-orders',
          'aws:ResourceTag/stage': 'prod',
          'aws:ResourceTag/purpose': 'brand-sender',
        },
      })
    } else expect(condition?.StringEquals?.['ses:FromAddress']).toMatch(/^orders@/)
  }
})

test('it opens what is sealed for brands alone, and writes to no row but those of mails', () => {
  expect(allowing('kms:Decrypt').map(({ Condition }) => Condition?.StringEquals)).toEqual([
    { 'kms:EncryptionContext:purpose': 'fulfilment' },
  ])
  expect(statements.flatMap(actionsOf).filter((action) => /^kms:/.test(action))).toEqual(['kms:Decrypt'])
  const keysOf = (action: string) =>
    allowing(action).map(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])
  expect(keysOf('dynamodb:UpdateItem')).toEqual([['BRAND_ORDER#*']])
  expect(keysOf('dynamodb:GetItem').flat().filter(Boolean)).toEqual(expect.arrayContaining(['ORDER#*', 'LABEL#*']))
  // Its mails, the access log of the vault, and what SES says of a sender.
  expect(keysOf('dynamodb:PutItem').flat().toSorted()).toEqual(['BRAND_ORDER#*', 'ORDER#*', 'SENDER#*'])
})

test('a stage without a mail domain has none of it, and the local one has', () => {
  const namesOf = (stage: string, options?: object) => {
    const app = buildApp({ stage }, options === undefined ? undefined : { ...leastOfProd, ...options })
    const template = Template.fromStack(app.node.findChild(`diddo-${stage}-brands`) as never)
    return Object.values(template.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.FunctionName,
    )
  }
  expect(namesOf('dev', {})).not.toContain('diddo-dev-send-customer-mail')
  expect(namesOf('local')).toContain('diddo-local-send-customer-mail')
})
