import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resourcesOf } from '../app/templates.ts'

interface Statement {
  readonly Action: string | string[]
  readonly Resource: string | string[]
}

const read = (file: string): Statement[] => JSON.parse(readFileSync(file, 'utf8')).Statement

/** How a service's permissions begin where its resource types are called otherwise. */
const PREFIXES: Readonly<Record<string, string>> = {
  ApiGatewayV2: 'apigateway',
  StepFunctions: 'states',
  ApplicationAutoScaling: 'application-autoscaling',
  Cognito: 'cognito-idp',
}

test('what CloudFormation may do covers every kind of resource that is deployed', () => {
  const allowed = read('deploy/cloudformation-execution-policy.json').flatMap(({ Action }) => Action)
  // What is `Custom::` is done by a function of the deployment, with its own role.
  const types = Object.values(resourcesOf('prod')).map(({ Type }) => Type.split('::'))
  const services = new Set(types.filter(([owner]) => owner === 'AWS').map(([, service = '']) => service))
  expect(services.size).toBeGreaterThan(12)
  for (const service of services) {
    const prefix = PREFIXES[service] ?? service.toLowerCase()
    expect([service, allowed.some((action) => action.startsWith(`${prefix}:`))]).toEqual([service, true])
  }
})

test('and it may touch only what is named after a stage, but where AWS gives no such name', () => {
  const [named, roles, nameless] = read('deploy/cloudformation-execution-policy.json')
  for (const { Resource } of [named, roles] as Statement[]) {
    for (const arn of [Resource].flat()) expect(arn).toMatch(/diddo-\*$|:archive\/\*$/)
  }
  for (const action of [nameless?.Action ?? []].flat()) {
    expect([action, /^(iam|dynamodb|s3|ec2|sts):/.test(action)]).toEqual([action, false])
  }
  // IAM takes no longer policy.
  const size = JSON.stringify(JSON.parse(readFileSync('deploy/cloudformation-execution-policy.json', 'utf8'))).length
  expect(size).toBeLessThan(6144)
})

test('whoever deploys takes the roles of CDK’s bootstrap and may otherwise only look', () => {
  const [assume, look] = read('deploy/deploy-role-policy.json')
  expect(assume?.Action).toBe('sts:AssumeRole')
  for (const action of [look?.Action ?? []].flat()) expect(action).toMatch(/^\w+:(Get|List|Describe)/)
})
