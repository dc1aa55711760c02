import { mkdirSync } from 'node:fs'
import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { mailEventSchema, outcomeOf } from '../../../functions/customer-mails/outcomes/mail-event.ts'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { MailOutcomes } from '../../../lib/customer-mails/mail-outcomes.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { OrdersTable } from '../../../lib/orders/orders-table.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'
import { type About, personal, type SesEventType, sesEvent } from '../../unit/customer-mails/ses-events.ts'
import { statementsOfRoles } from '../vault/permissions.ts'

const prefix = 'diddo-dev'
const app = new App({ context: { stage: 'dev' } })
const stack = new Stack(app, 'Test')
const chosen = readStage(app.node, { region: 'us-east-1' })
const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage: chosen, prefix })
setDeployment(stack, { stage: chosen, prefix, alarmTopics })
mkdirSync(bundleFolder('read-customer-mail-event'), { recursive: true })
const { configurationSetName } = new MailOutcomes(stack, 'MailOutcomes', new OrdersTable(stack, 'Orders'))
const template = Template.fromStack(stack)

type Json = Record<string, unknown>
interface Target {
  readonly InputTransformer: { readonly InputPathsMap: Record<string, string>; readonly InputTemplate: string }
}
const rules = Object.values(template.findResources('AWS::Events::Rule')).map(({ Properties }) => ({
  pattern: Properties.EventPattern as Json,
  targets: Properties.Targets as Target[],
}))

/** As EventBridge compares: every field of the pattern, one of whose values the event has. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return [value].flat().some((one) => pattern.includes(one))
  return Object.entries(pattern as Json).every(([name, inner]) => matches(inner, (value as Json | undefined)?.[name]))
}

const at = (event: Json, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Json | undefined)?.[name], event)

/** What EventBridge puts into the queue. A path that leads nowhere would leave no JSON, so the test fails there. */
function messagesOf(event: Json): string[] {
  return rules
    .filter(({ pattern }) => matches(pattern, event))
    .flatMap(({ targets }) => targets)
    .map(({ InputTransformer: { InputPathsMap, InputTemplate } }) =>
      InputTemplate.replaceAll(/<([\w-]+)>/g, (_, name) => JSON.stringify(at(event, InputPathsMap[name] ?? '')) ?? ''),
    )
}

const about: About = {
  configurationSet: configurationSetName,
  brandOrderId: 'bo_1',
  mailId: 'shipped-ful_1',
  mailTry: 2,
}
const types = ['Send', 'Delivery', 'DeliveryDelay', 'Bounce', 'Complaint', 'Reject', 'Rendering Failure'] as const

test.each(types)('%s: one message with tags and type, and nothing of the customer', (type: SesEventType) => {
  const event = sesEvent(type, about)
  expect(JSON.stringify(event)).toContain(personal.address)
  const [message = '', ...others] = messagesOf(event)
  expect(others).toEqual([])
  expect(JSON.parse(message)).toEqual({
    brandOrderId: ['bo_1'],
    mailId: ['shipped-ful_1'],
    mailTry: ['2'],
    eventType: type,
    ...(type === 'Bounce' ? { bounceType: 'Permanent', bounceSubType: 'General' } : {}),
  })
  for (const value of Object.values(personal)) expect(message).not.toContain(value)
  expect(outcomeOf(mailEventSchema.parse(JSON.parse(message)))).not.toBe(null)
})

test('mails of other configuration sets are nobody’s business here', () => {
  for (const type of types) expect(messagesOf(sesEvent(type, { ...about, configurationSet: 'other' }))).toEqual([])
})

test('every kind of event that the rules know is asked of SES, and no other', () => {
  template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: {
      MatchingEventTypes: Match.arrayEquals([
        'send',
        'delivery',
        'deliveryDelay',
        'bounce',
        'complaint',
        'reject',
        'renderingFailure',
      ]),
    },
  })
})

test('who reads them changes mails’ rows and orders, and opens no envelope', () => {
  const statements = [...statementsOfRoles(template)].flatMap(([role, all]) =>
    role.includes('ReadCustomer') ? all : [],
  )
  const actions = statements.flatMap(({ Action }) => Action)
  expect(actions.filter((action) => !/^(logs|sqs):/.test(action)).toSorted()).toEqual([
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ])
  const updating = statements.find(({ Action }) => [Action].flat().includes('dynamodb:UpdateItem'))
  expect(updating?.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).toEqual(['BRAND_ORDER#*'])
})
