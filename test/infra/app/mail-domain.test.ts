import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'

function resourcesWith(context: Record<string, string>) {
  const template = Template.fromStack(buildApp(context).node.findChild(`diddo-${context.stage}-data`) as never)
  return {
    identities: Object.values(template.findResources('AWS::SES::EmailIdentity')),
    outputs: template.findOutputs('*'),
  }
}

test('a mail domain is kept in prod, and its three DKIM records are printed', () => {
  const { identities, outputs } = resourcesWith({
    stage: 'prod',
    mailDomain: 'orders.platform.example',
    domainName: 'api.platform.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a-test',
  })
  expect(identities).toMatchObject([
    { Properties: { EmailIdentity: 'orders.platform.example' }, DeletionPolicy: 'RetainExceptOnCreate' },
  ])
  expect(Object.keys(outputs).filter((name) => name.startsWith('MailDomainRecord'))).toHaveLength(3)
})

test('without one there is none, but on the emulator', () => {
  expect(resourcesWith({ stage: 'dev' }).identities).toEqual([])
  expect(resourcesWith({ stage: 'local' }).identities).toHaveLength(1)
})

test.each(['Orders.example', 'http://a.example', 'localhost', '-a.example'])('%s is no mail domain', (mailDomain) => {
  expect(() => buildApp({ stage: 'dev', mailDomain })).toThrow('mailDomain')
})
