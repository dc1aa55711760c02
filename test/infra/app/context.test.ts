import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { contextKeys } from '../../../lib/options/stage.ts'

/** `cdk synth` as an operator runs it, on a machine that knows nothing of AWS. */
function synth(...context: string[]) {
  const settings = context.flatMap((entry) => ['-c', entry])
  const { PATH = '', HOME = '' } = process.env
  return spawnSync('cdk', ['synth', '--quiet', '--no-notices', '--output', '.local/cdk.out-test', ...settings], {
    encoding: 'utf8',
    env: { PATH, HOME, AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/dev/null' },
  })
}

const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/a-test`

test('prod synthesises without credentials, and cdk-nag finds nothing', () => {
  const { status, stderr, stdout } = synth('stage=prod')
  expect([status, stdout + stderr]).toEqual([0, expect.not.stringContaining('ERROR')])
})

test.each([
  ['an unknown stage', { stage: 'production' }, /"stage"/],
  ['no stage', {}, /"stage"/],
  ['shortened waits outside the local stage', { stage: 'prod', timeScale: '0.1' }, /timeScale/],
  ['a time scale of nothing', { stage: 'local', timeScale: '0' }, /"timeScale"/],
  ['an alarm address that is none', { stage: 'prod', alarmEmail: 'somebody' }, /"alarmEmail"/],
  ['a region of another partition', { stage: 'prod', region: 'cn-north-1' }, /"region"/],
  ['a host name without its certificate', { stage: 'prod', domainName: 'api.shop.example' }, /certificateArn/],
  [
    'a certificate that CloudFront cannot take',
    { stage: 'prod', certificateArn: certificateIn('eu-west-1') },
    /"certificateArn"/,
  ],
  ['mails whose links would lead nowhere', { stage: 'prod', mailDomain: 'shop.example' }, /"domainName"/],
  ['a secret’s version that is none', { stage: 'prod', edgeSecretVersion: 'current' }, /"edgeSecretVersion"/],
])('%s fails with a sentence', (_, context, sentence) => {
  expect(() => buildApp(context)).toThrow(sentence)
})

test('cdk-nag is at work: a careless bucket is found', () => {
  const app = buildApp({ stage: 'dev' })
  new Bucket(new Stack(app, 'careless'), 'Bucket')
  expect(() => app.synth()).toThrow(/server access logs disabled/)
})

test('the emulator’s stage passes cdk-nag too', () => {
  buildApp({ stage: 'local' }).synth()
})

test('the runbook explains every context key, and no other', () => {
  const explained = [...readFileSync('docs/operate.md', 'utf8').matchAll(/^\| `(\w+)`\s+\|/gm)].map(([, key]) => key)
  expect(explained.filter((key) => !key?.includes('_')).toSorted()).toEqual(contextKeys.toSorted())
})
