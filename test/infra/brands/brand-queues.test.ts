import { mkdirSync } from 'node:fs'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { grantReplaceBrandSecrets } from '../../../lib/brands/brand-secrets.ts'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { LambdaFunction } from '../../../lib/constructs/lambda-function.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'
import { statementsOfRoles } from '../vault/permissions.ts'
import { brandsTemplate } from './brands-stack.ts'

const template = brandsTemplate('dev')
const roles = [...statementsOfRoles(template)].filter(([role]) => role.startsWith('Brands'))

describe('row C12: updates from a queue', () => {
  test('each brand that the options name has a queue of its own, into which its account may put messages, by TLS', () => {
    template.hasResourceProperties('AWS::SQS::Queue', { QueueName: 'diddo-dev-updates-of-aurora' })
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: {
              AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::210987654321:root']] },
            },
          }),
        ]),
      },
    })
  })

  test('who takes them writes updates and sealed labels, and no row of an order', () => {
    const statements = roles
      .filter(([role]) => role.startsWith('BrandsQueuesReceiveQueuedUpdate'))
      .flatMap(([, all]) => all)
    const writes = statements.filter(({ Action }) => Action.some((one) => /^dynamodb:(Put|Update|Delete)/.test(one)))
    expect(writes.map(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])).toEqual([
      ['UPDATE#*'],
      ['LABEL#*'],
    ])
    expect(statements.flatMap(({ Action }) => Action)).not.toContain('kms:Decrypt')
  })
})

describe('row C11: secrets that an integration may replace', () => {
  test('are written by no function while no kind says so', () => {
    const writes = roles.filter(([, all]) => all.some(({ Action }) => Action.includes('secretsmanager:PutSecretValue')))
    expect(writes).toEqual([])
  })

  test('are those of its own kind: none is made, none deleted, and another kind’s are out of reach', () => {
    const app = new App({ context: { stage: 'dev' } })
    const stage = readStage(app.node, { region: 'us-east-1' })
    const stack = new Stack(app, 'One')
    const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage, prefix: 'diddo-dev' })
    setDeployment(stack, { stage, prefix: 'diddo-dev', alarmTopics })
    mkdirSync(bundleFolder('apply-update'), { recursive: true })
    const fn = new LambdaFunction(stack, 'Asker', {
      name: 'apply-update',
      timeout: Duration.seconds(10),
      memory: 256,
      impact: 'None: this function is a test’s.',
    })
    grantReplaceBrandSecrets(fn, 'acme-shop')
    const all = [...statementsOfRoles(Template.fromStack(stack))].flatMap(([, statements]) => statements)
    const onSecrets = all.filter(({ Action }) => Action.some((action) => action.startsWith('secretsmanager:')))
    expect(onSecrets.flatMap(({ Action }) => Action)).toEqual([
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
    ])
    expect(JSON.stringify(onSecrets[0]?.Resource)).toContain('secret:diddo-dev/brands/acme-shop/*')
  })
})
