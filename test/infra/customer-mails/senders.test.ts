import { mkdirSync } from 'node:fs'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { SettingsTable } from '../../../lib/administration/settings-table.ts'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { LambdaFunction } from '../../../lib/constructs/lambda-function.ts'
import { BrandSenders } from '../../../lib/customer-mails/brand-senders.ts'
import { grantReadSenders, grantSendToCustomers } from '../../../lib/customer-mails/sender-grants.ts'
import { PublicApi } from '../../../lib/http/public-api.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { Vault } from '../../../lib/vault/vault.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'
import { isAllowed, type Statement } from '../../proved/evaluate-policy.ts'
import { statementsOfRoles } from '../vault/permissions.ts'

const prefix = 'diddo-dev'
const app = new App({ context: { stage: 'dev' } })
const stack = new Stack(app, 'Test', { env: { region: 'us-east-1', account: '111111111111' } })
const chosen = { ...readStage(app.node, { region: 'us-east-1' }), mailDomain: 'mail.platform.example' }
const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage: chosen, prefix })
setDeployment(stack, { stage: chosen, prefix, alarmTopics })
for (const name of ['brand-senders', 'send-customer-mail']) mkdirSync(bundleFolder(name), { recursive: true })
const settings = new SettingsTable(stack, 'Settings')
new BrandSenders(stack, 'Senders', { api: new PublicApi(stack, 'Api'), settings, vault: new Vault(stack, 'Vault') })
const sending = new LambdaFunction(stack, 'Sending', {
  name: 'send-customer-mail',
  timeout: Duration.seconds(30),
  memory: 512,
  impact: 'None.',
})
grantReadSenders(sending, settings)
grantSendToCustomers(sending, {
  configurationSetArn: `arn:aws:ses:us-east-1:111111111111:configuration-set/${prefix}-mails`,
})

/** Of SES only, with the partition written out as it is in the evaluation. */
const sesOf = (start: string): Statement[] =>
  [...statementsOfRoles(Template.fromStack(stack))]
    .filter(([role]) => role.startsWith(start))
    .flatMap(([, statements]) =>
      JSON.parse(
        JSON.stringify(statements).replaceAll(
          /\{"Fn::Join":\["",\["arn:",\{"Ref":"AWS::Partition"\},"([^"]*)"\]\]\}/g,
          '"arn:aws$1"',
        ),
      ),
    )
    .map((statement) => ({ ...statement, Action: [statement.Action].flat(), Resource: [statement.Resource].flat() }))
    .filter(({ Action }) => Action.some((action: string) => action.startsWith('ses:')))
const managing = sesOf('Senders')
const mailing = sesOf('Sending')

const identity = (name: string) => `arn:aws:ses:us-east-1:111111111111:identity/${name}`
type Tags = Record<string, string>
const tagged = (start: 'Request' | 'Resource', tags: Tags) =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [`aws:${start}Tag/${name}`, [value]]))
const own: Tags = { application: 'diddo-orders', stage: 'dev', purpose: 'brand-sender' }
const foreign: readonly [whose: string, tags: Tags][] = [
  ['nobody’s', {}],
  ['another application’s', { application: 'shop', stage: 'dev', purpose: 'brand-sender' }],
  ['another stage’s', { ...own, stage: 'prod' }],
  ['this stage’s own mail domain', { application: 'diddo-orders', stage: 'dev' }],
]

test('identities are made with this stage’s tags, and no others', () => {
  const create = (tags: Tags, there: Tags = {}) =>
    isAllowed(managing, {
      action: 'ses:CreateEmailIdentity',
      resource: identity('aurora.example'),
      context: { ...tagged('Request', tags), ...tagged('Resource', there) },
    })
  expect(create(own)).toBe(true)
  for (const [, tags] of foreign) expect(create(tags)).toBe(false)
  const retag = { action: 'ses:TagResource', resource: identity('aurora.example') }
  for (const [whose, tags] of foreign.slice(1)) {
    const context = { ...tagged('Request', own), ...tagged('Resource', tags) }
    expect(isAllowed(managing, { ...retag, context }), whose).toBe(false)
  }
})

test.each(['ses:DeleteEmailIdentity', 'ses:PutEmailIdentityMailFromAttributes'])('%s is for our own only', (action) => {
  const resource = identity('aurora.example')
  expect(isAllowed(managing, { action, resource, context: tagged('Resource', own) })).toBe(true)
  for (const [whose, tags] of foreign) {
    expect(isAllowed(managing, { action, resource, context: tagged('Resource', tags) }), whose).toBe(false)
  }
})

test('mails come from brands’ identities and the one shared address; from nothing else', () => {
  const send = (name: string, tags: Tags, from: string) =>
    isAllowed(mailing, {
      action: 'ses:SendEmail',
      resource: identity(name),
      context: { ...tagged('Resource', tags), 'ses:FromAddress': [from] },
    })
  const [, , , [, ofStage]] = foreign as [unknown, unknown, unknown, readonly [string, Tags]]
  expect(send('aurora.example', own, 'orders@aurora.example')).toBe(true)
  expect(send('mail.platform.example', ofStage, 'orders@mail.platform.example')).toBe(true)
  expect(send('mail.platform.example', ofStage, 'support-desk@mail.platform.example')).toBe(false)
  for (const [whose, tags] of foreign) expect(send('aurora.example', tags, 'a@aurora.example'), whose).toBe(false)
})

test('who sends makes and deletes no identity', () => {
  expect([...new Set(mailing.flatMap(({ Action }) => Action))].toSorted()).toEqual([
    'ses:GetEmailIdentity',
    'ses:SendEmail',
  ])
  expect([...new Set(managing.flatMap(({ Action }) => Action))].toSorted()).toEqual([
    'ses:CreateEmailIdentity',
    'ses:DeleteEmailIdentity',
    'ses:GetEmailIdentity',
    'ses:PutEmailIdentityMailFromAttributes',
    'ses:TagResource',
  ])
})
