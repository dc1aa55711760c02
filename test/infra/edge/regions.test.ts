import type { Stack } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { leastOfProd } from '../app/every-option.ts'

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012'
const options = { ...leastOfProd, region: 'eu-central-1', domainName: 'api.platform.example', certificateArn }

test('in another region only the firewall and the edge’s alarms stand in us-east-1, and nothing has to be copied between them', () => {
  const app = buildApp({ stage: 'prod' }, options)
  const regions = app.node.children.map((stack) => [stack.node.id, (stack as Stack).region])
  expect(regions).toEqual([
    ['diddo-prod-data', 'eu-central-1'],
    ['diddo-prod-api', 'eu-central-1'],
    ['diddo-prod-brands', 'eu-central-1'],
    ['diddo-prod-orders', 'eu-central-1'],
    ['diddo-prod-subscribers', 'eu-central-1'],
    ['diddo-prod-support', 'eu-central-1'],
    ['diddo-prod-firewall', 'us-east-1'],
    ['diddo-prod-edge', 'eu-central-1'],
    ['diddo-prod-edge-watch', 'us-east-1'],
    ['diddo-prod-watch', 'eu-central-1'],
  ])
  const assembly = app.synth()
  const { Resources } = assembly.getStackByName('diddo-prod-edge').template
  const types = Object.values(Resources as Record<string, { Type: string }>).map(({ Type }) => Type)
  // The dashboard's files are copied, in this region; nothing is copied from one region to another.
  expect([...new Set(types.filter((type) => type.startsWith('Custom::')))]).toEqual(['Custom::CDKBucketDeployment'])
  const config = Object.values(Resources as Record<string, { Type: string; Properties: Record<string, never> }>).find(
    ({ Type }) => Type === 'AWS::CloudFront::Distribution',
  )?.Properties.DistributionConfig
  expect(config).toMatchObject({
    Aliases: ['api.platform.example'],
    ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    WebACLId: { 'Fn::GetStackOutput': { StackName: 'diddo-prod-firewall', Region: 'us-east-1' } },
  })
})

test('the edge is deployed after what it points to', () => {
  const { stacks } = buildApp({ stage: 'prod' }, leastOfProd).synth()
  const edge = stacks.find(({ stackName }) => stackName === 'diddo-prod-edge')
  const before = edge?.dependencies.map(({ id }) => id)
  expect(before).toEqual(expect.arrayContaining(['diddo-prod-api', 'diddo-prod-firewall']))
})

test('a rotation makes the edge ask for one version of its secret', () => {
  const version = 'a1b2c3d4-90ab-cdef-1234-567890abcdef'
  const assembly = buildApp({ stage: 'prod', edgeSecretVersion: version }, leastOfProd).synth()
  expect(JSON.stringify(assembly.getStackByName('diddo-prod-edge').template)).toContain(
    `{{resolve:secretsmanager:diddo-prod/edge:SecretString:::${version}}}`,
  )
})
