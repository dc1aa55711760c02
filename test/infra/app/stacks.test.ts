import { App, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { ApiStack } from '../../../lib/stacks/api-stack.ts'
import { DataStack } from '../../../lib/stacks/data-stack.ts'
import { everyOption, leastOfProd } from './every-option.ts'
import { ofType, resourcesOf, stacksOf, target } from './templates.ts'

test('no stack has 300 resources with every option on: CloudFormation ends at 500, and capabilities will come', () => {
  const counts = new Map<string, number>()
  for (const id of Object.keys(resourcesOf('prod'))) {
    const stack = id.split('/')[0] ?? ''
    counts.set(stack, (counts.get(stack) ?? 0) + 1)
  }
  expect(counts.size).toBeGreaterThan(4)
  for (const [stack, count] of counts) expect([stack, count < 300]).toEqual([stack, true])
})

test('API Gateway is allowed once to call a function, not once for each route', () => {
  const permitted = ofType('prod', 'AWS::Lambda::Permission')
    .filter(([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com')
    .map(([id, { Properties }]) => `${id.split('/')[0]} ${JSON.stringify(Properties.FunctionName)}`)
  expect(permitted.length).toBeGreaterThan(10)
  expect(new Set(permitted).size).toBe(permitted.length)
})

test('what a function may do is inside its role, not in a policy of its own', () => {
  const roles = new Set(
    ofType('prod', 'AWS::Lambda::Function')
      // CDK's own function, which copies the dashboard's files, has the role that CDK gives it.
      .filter(([id]) => !id.includes('CustomCDKBucketDeployment'))
      .map(([id, { Properties }]) => `${id.split('/')[0]}/${target(Properties.Role)}`),
  )
  const apart = ofType('prod', 'AWS::IAM::Policy').filter(([id, { Properties }]) =>
    Properties.Roles.some((role: unknown) => roles.has(`${id.split('/')[0]}/${target(role)}`)),
  )
  expect(apart.map(([id]) => id)).toEqual([])
})

const env = { account: '123456789012', region: 'eu-central-1' }

/** Names of the exports of a stack, as CDK gives them when no other stack exists. */
function exportsAlone(build: (app: App) => Stack): string[] {
  return exportsOf(Template.fromStack(build(new App({ context: { stage: 'prod' } }))).toJSON())
}

function exportsOf(template: { Outputs?: Record<string, { Export?: { Name: string } }> }): string[] {
  return Object.values(template.Outputs ?? {}).flatMap(({ Export }) => (Export === undefined ? [] : [Export.Name]))
}

describe('an export stays when its last use goes, so that dropping a capability locks no deployment', () => {
  const builders: Record<string, (app: App) => Stack> = {
    'diddo-prod-data': (app) => dataOf(app),
    'diddo-prod-api': (app) => new ApiStack(app, 'diddo-prod-api', { env, data: dataOf(app) }),
  }
  const dataOf = (app: App) =>
    new DataStack(app, 'diddo-prod-data', { env, stage: readStage(app.node, everyOption('prod')) })

  test.each(Object.entries(builders))('%s', (name, build) => {
    const withAll = exportsOf(stacksOf('prod')[name] ?? {})
    expect(withAll.length).toBeGreaterThan(1)
    expect(exportsAlone(build).toSorted()).toEqual(withAll.toSorted())
  })

  test('and of the other stacks only what one of them says itself is exported', () => {
    const others = Object.entries(stacksOf('prod')).filter(([name]) => builders[name] === undefined)
    const exported = others.flatMap(([, template]) => exportsOf(template))
    expect(exported.map((name) => name.replace(/[0-9A-F]{8}/g, ''))).toEqual([
      'diddo-prod-brands:ExportsOutputFnGetAttDispatchResumeQueueArn',
      'diddo-prod-brands:ExportsOutputRefDispatchResumeQueue',
      'diddo-prod-brands:ExportsOutputFnGetAttCustomerMailsQueueArn',
      'diddo-prod-brands:ExportsOutputRefCustomerMailsQueue',
    ])
    // Nor does it go with the mail domain.
    const withoutMails = buildApp({ stage: 'prod' }, leastOfProd)
    const brands = withoutMails.node.findChild('diddo-prod-brands') as Stack
    expect(exportsOf(Template.fromStack(brands).toJSON())).toEqual(exported)
  })
})
