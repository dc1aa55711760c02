import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App } from 'aws-cdk-lib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { alarmTargetNames } from '../../../lib/promises/alarm-target-name.ts'
import { keepPromises } from '../../../lib/promises/keep-promises.ts'
import { everyOption } from '../app/every-option.ts'

/** What Lambda, SES, SQS and EventBridge answer about the deployed example; null: nothing is deployed, "down": no answer. */
let deployed: 'example' | null | 'down' = 'example'

function answerTo({ url = '', headers }: IncomingMessage): { status: number; type?: string; body: object } {
  if (deployed === 'down') return { status: 403, type: 'AccessDeniedException', body: { message: 'not you' } }
  if (url.startsWith('/v2/email/identities/')) {
    const stage = url.includes('platform.example') ? 'prod' : 'dev'
    return { status: 200, body: { Tags: tagsOf(stage) } }
  }
  if (url.startsWith('/v2/email/list-identities')) {
    const names = deployed === null ? ['news.example'] : ['news.example', 'orders.platform.example']
    const identities = names.map((IdentityName) => ({ IdentityType: 'DOMAIN', IdentityName }))
    return { status: 200, body: { EmailIdentities: identities } }
  }
  if (headers['x-amz-target'] === 'AmazonSQS.ListQueues') {
    const names = deployed === null ? [] : ['updates-of-aurora', 'updates-of-aurora-dead-letters']
    return {
      status: 200,
      body: { QueueUrls: names.map((name) => `http://${headers.host}/123456789012/diddo-prod-${name}`) },
    }
  }
  if (headers['x-amz-target'] === 'AmazonSQS.GetQueueAttributes') {
    const allowed = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::210987654321:root' }, Action: 'sqs:SendMessage' }
    const Statement = [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sqs:*' }, allowed]
    return { status: 200, body: { Attributes: { Policy: JSON.stringify({ Statement }) } } }
  }
  if (deployed === null) return { status: 404, type: 'ResourceNotFoundException', body: { message: 'none' } }
  if (headers['x-amz-target'] === 'AWSEvents.ListRules') {
    return { status: 200, body: { Rules: [{ Name: 'diddo-prod-to-warehouse' }] } }
  }
  if (headers['x-amz-target'] === 'AWSEvents.DescribeEventBus') {
    const Statement = [{ Sid: 'RulesOf210987654321' }, { Sid: 'SomethingElse' }]
    return { status: 200, body: { Name: 'diddo-prod-orders', Policy: JSON.stringify({ Statement }) } }
  }
  if (!url.includes('/functions/diddo-prod-check-connection/configuration')) return { status: 400, body: { url } }
  const { urgentAlarms, alarms } = everyOption('prod') as { urgentAlarms: string[]; alarms: string[] }
  const ALARM_TARGETS = alarmTargetNames({ urgentAlarms, alarms }).join(' ')
  const Variables = { PUBLIC_URL: 'https://api.platform.example', ALARM_TARGETS }
  return { status: 200, body: { Environment: { Variables } } }
}

const tagsOf = (stage: string) => [
  { Key: 'application', Value: 'diddo-orders' },
  { Key: 'stage', Value: stage },
]

const aws = createServer((request, response) => {
  const { status, type, body } = answerTo(request)
  response.writeHead(status, { 'content-type': 'application/json', ...(type ? { 'x-amzn-errortype': type } : {}) })
  response.end(JSON.stringify(body))
})

beforeAll(async () => {
  aws.listen(0, '127.0.0.1')
  await once(aws, 'listening')
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(aws.address() as AddressInfo).port}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  vi.stubEnv('CDK_DEFAULT_ACCOUNT', '123456789012')
})
afterAll(() => {
  vi.unstubAllEnvs()
  aws.close()
})

/** Deploys the example without these keys, over the example as it is deployed. */
function deployWithout(keys: readonly string[], drop?: string, changed: object = {}): Promise<void> {
  const kept = Object.entries(everyOption('prod')).filter(([key]) => !keys.includes(key))
  const options: Record<string, unknown> = { ...Object.fromEntries(kept), ...changed }
  // Brands' answers come to a name of the mail domain, so they go with it.
  if (keys.includes('mailDomain')) delete options.desk
  mkdirSync('.local', { recursive: true })
  const file = '.local/fewer-options.json'
  writeFileSync(file, JSON.stringify(options))
  return keepPromises(new App({ context: { stage: 'prod', options: file, ...(drop === undefined ? {} : { drop }) } }))
}

test('what stays as it is, is deployed', async () => {
  deployed = 'example'
  await deployWithout([])
})

test.each([
  [
    ['domainName', 'certificateArn', 'mailDomain'],
    /drop the host name "api\.platform\.example", the mail domain "orders/,
  ],
  [['mailDomain'], /drop the mail domain "orders\.platform\.example"\. .* "-c drop=orders\.platform\.example"/],
  [['eventSubscriptions'], /drop the event subscription "warehouse"\./],
  [['eventReaderAccounts'], /drop the rules of the account "210987654321"\./],
  [['brandQueues'], /drop the queue of the brand and account "aurora\/210987654321"\. .*drop=aurora\/210987654321"/],
  // Without the address, which may have a paging service's key.
  [['alarms'], /drop who is told of alarms, "later:platform\.example:[0-9a-f]{8}"\. /],
])('without %j it says what would be dropped, and stops', async (keys, sentence) => {
  deployed = 'example'
  await expect(deployWithout(keys)).rejects.toThrow(sentence)
})

test('it goes on when whoever deploys names what shall go, and only that', async () => {
  deployed = 'example'
  await deployWithout(['mailDomain'], 'orders.platform.example')
  await expect(deployWithout(['mailDomain', 'eventSubscriptions'], 'orders.platform.example')).rejects.toThrow(
    /drop the event subscription "warehouse"\. .*drop=orders\.platform\.example,warehouse"/,
  )
})

test('an account that may not send to a brand’s queue any more is dropped, too', async () => {
  deployed = 'example'
  const brandQueues = [{ brandId: 'aurora', accounts: ['111111111111'] }]
  await expect(deployWithout([], undefined, { brandQueues })).rejects.toThrow(/"aurora\/210987654321"/)
})

test('nothing stops a first deployment', async () => {
  deployed = null
  await deployWithout(['mailDomain', 'eventSubscriptions', 'brandQueues'])
})

test('who cannot look stops too, unless told not to', async () => {
  deployed = 'down'
  await expect(deployWithout([])).rejects.toThrow(/could not be looked up \(AccessDenied/)
  await deployWithout([], 'unchecked')
})

test('a synthesis without credentials looks at nothing', async () => {
  deployed = 'down'
  vi.stubEnv('CDK_DEFAULT_ACCOUNT', undefined)
  await deployWithout([])
  vi.stubEnv('CDK_DEFAULT_ACCOUNT', '123456789012')
})
