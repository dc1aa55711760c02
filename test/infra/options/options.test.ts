import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { App, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { buildApp } from '../../../lib/app.ts'
import { nearestName } from '../../../lib/options/nearest-name.ts'
import { optionKeys, optionsSchema } from '../../../lib/options/options-schema.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { everyOption, leastOfProd } from '../app/every-option.ts'

/** `cdk synth` as an operator runs it, on a machine that knows nothing of AWS. */
function synth(...context: string[]) {
  const settings = context.flatMap((entry) => ['-c', entry])
  const { PATH = '', HOME = '' } = process.env
  return spawnSync('cdk', ['synth', '--quiet', '--no-notices', '--output', '.local/cdk.out-test', ...settings], {
    encoding: 'utf8',
    env: { PATH, HOME, AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/dev/null' },
  })
}

test('prod synthesises without credentials and with every option on, and cdk-nag finds nothing', () => {
  const { status, stderr, stdout } = synth('stage=prod', 'options=deploy/prod.example.json')
  expect([status, stdout + stderr]).toEqual([0, expect.not.stringContaining('ERROR')])
})

test('the example has every option, but those of tests', () => {
  const example = Object.keys(everyOption('prod')).filter((key) => key !== '$schema')
  expect(example.toSorted()).toEqual(optionKeys.filter((key) => !/^(timeScale|slackApiUrl)$/.test(key)).toSorted())
})

test('editors get the same words as the code: npx vitest run --project infra -u test/infra/options writes them anew', async () => {
  const schema = z.toJSONSchema(optionsSchema, { io: 'input' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../deploy/options.schema.json')
})

const readProd = (options: object, context: Record<string, string> = {}) =>
  readStage(new App({ context: { stage: 'prod', ...context } }).node, { ...leastOfProd, ...options })
const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/a-test`
const busArn = 'arn:aws:events:eu-west-1:123456789012:event-bus/orders'

test.each<[string, object, RegExp]>([
  ['shortened waits outside the local stage', { timeScale: 0.1 }, /timeScale/],
  ['a stand-in for Slack outside the local stage', { slackApiUrl: 'http://localhost:1' }, /slackApiUrl/],
  ['an alarm target that is none', { alarms: ['somebody'] }, /"alarms\.0": must be an e-mail address or an https URL/],
  ['prod with nobody to wake', { urgentAlarms: [] }, /"urgentAlarms" is required in prod/],
  ['prod without an address of the runbook', { runbookUrl: undefined }, /"runbookUrl" is required in prod/],
  ['no region', { region: undefined }, /"region" is required/],
  ['a region of another partition', { region: 'cn-north-1' }, /"region"/],
  ['an account that is none', { account: '42' }, /"account"/],
  ['a host name without its certificate', { domainName: 'api.shop.example' }, /certificateArn/],
  ['a certificate that CloudFront cannot take', { certificateArn: certificateIn('eu-west-1') }, /"certificateArn"/],
  ['mails whose links would lead nowhere', { mailDomain: 'shop.example' }, /"domainName"/],
  ['a time without orders that no alarm can count', { ordersExpectedWithinMinutes: 12 }, /"ordersExpectedWithin/],
  ['an event type that there is not', { eventSubscriptions: [{ name: 'a', busArn, eventTypes: ['x'] }] }, /"event/],
  ['an ARN of something else', { eventSubscriptions: [{ name: 'a', busArn: 'arn:aws:sqs:x' }] }, /"event/],
  ['a reading account that is none', { eventReaderAccounts: ['123'] }, /"eventReaderAccounts/],
  [
    'a capacity whose least is above its most',
    {
      provisionedCapacity: { vault: { readsPerSecond: { least: 9, most: 3 }, writesPerSecond: { least: 1, most: 3 } } },
    },
    /"provisionedCapacity\.vault\.readsPerSecond": least must not be above most/,
  ],
  [
    'a capacity without writes',
    { provisionedCapacity: { vault: { readsPerSecond: { least: 1, most: 3 } } } },
    /"provisionedCapacity\.vault\.writesPerSecond"/,
  ],
  ['an unknown key', { domainNam: 'a.example' }, /there is no option "domainNam"; did you mean "domainName"\?/],
  ['an unknown key like no other', { zebra: 1 }, /there is no option "zebra"\./],
])('%s fails with a sentence', (_, options, sentence) => {
  expect(() => readProd(options)).toThrow(sentence)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['an unknown stage', { stage: 'production' }, /which stage/],
  ['no stage', {}, /which stage/],
  ['a stage without its file', { stage: 'staging' }, /no options file deploy\/staging\.json/],
  ['a file that is not there', { stage: 'prod', options: 'deploy/nowhere.json' }, /no options file/],
  ['a file that is no JSON', { stage: 'prod', options: 'README.md' }, /not JSON/],
  ['a context that nobody reads', { stage: 'prod', option: 'x' }, /no CDK context "option"; did you mean "options"/],
  ['an option on the command line', { stage: 'prod', domainName: 'a.example' }, /goes into the stage's options file/],
  ['a secret’s version that is none', { stage: 'prod', edgeSecretVersion: 'current' }, /"edgeSecretVersion"/],
])('%s fails with a sentence too', (_, context, sentence) => {
  const given = context.edgeSecretVersion === undefined ? undefined : leastOfProd
  expect(() => readStage(new App({ context }).node, given)).toThrow(sentence)
})

test('on the local stage options may come from the command line, as text', () => {
  const context = { stage: 'local', slack: 'true', timeScale: '0.1', slackApiUrl: 'http://127.0.0.1:1' }
  expect(readStage(new App({ context }).node)).toMatchObject({ slack: true, timeScale: 0.1, region: expect.anything() })
})

test('a slip of one letter is told from every other key', () => {
  const slips = fc.tuple(fc.constantFrom(...optionKeys), fc.nat(), fc.constantFrom('x', 'e', ''))
  fc.assert(
    fc.property(slips, ([key, place, letter]) => {
      const at = place % key.length
      expect(nearestName(`${key.slice(0, at)}${letter}${key.slice(at + 1)}`, optionKeys)).toBe(key)
    }),
  )
})

test('cdk-nag is at work: a careless bucket is found', () => {
  const app = buildApp({ stage: 'dev' }, { region: 'us-east-1' })
  new Bucket(new Stack(app, 'careless'), 'Bucket')
  expect(() => app.synth()).toThrow(/server access logs disabled/)
})

test('the emulator’s stage passes cdk-nag too', () => {
  buildApp({ stage: 'local' }).synth()
})

test('the runbook explains every option, and no other', () => {
  const runbook = readFileSync('docs/operate.md', 'utf8')
  const section = runbook.slice(
    runbook.indexOf('## Options'),
    runbook.indexOf('\n## ', runbook.indexOf('## Options') + 5),
  )
  const explained = [...section.matchAll(/^\| `(\w+)`\s+\|/gm)].map(([, key]) => key)
  expect(explained.toSorted()).toEqual(optionKeys.toSorted())
})
