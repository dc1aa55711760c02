import { mkdirSync } from 'node:fs'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { expect, test } from 'vitest'
import { administrationRoutes } from '../../../functions/administration/administration.routes.ts'
import { Administration } from '../../../lib/administration.ts'
import { bundleFolder } from '../../../lib/house/bundle.ts'
import { HouseApi } from '../../../lib/house/house-api.ts'
import { setHouse } from '../../../lib/house/house-defaults.ts'
import { readStage } from '../../../lib/house/stage.ts'
import { SettingsTable } from '../../../lib/settings-table.ts'
import { statementsOfRoles } from '../vault/permissions.ts'

const app = new App({ context: { stage: 'dev' } })
const stack = new Stack(app, 'Test')
const alarmTopic = new Topic(new Stack(app, 'Alarms'), 'Topic')
setHouse(stack, { stage: readStage(app.node), prefix: 'diddo-dev', alarmTopic })
// Grants do not depend on code, so the function may be empty here.
mkdirSync(bundleFolder('administration', 'administration'), { recursive: true })
new Administration(stack, 'Administration', {
  api: new HouseApi(stack, 'Api'),
  settings: new SettingsTable(stack, 'Settings'),
})
const template = Template.fromStack(stack)

const statements = [...statementsOfRoles(template)]
  .filter(([role]) => role.startsWith('Administration'))
  .flatMap(([, all]) => all)
const actions = statements.flatMap(({ Action }) => Action).toSorted()

test('the function may do what administering takes, and no more', () => {
  expect(actions).toEqual([
    'dynamodb:ConditionCheckItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'secretsmanager:CreateSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecretVersionStage',
  ])
})

test('of secrets it touches those of brands only', () => {
  const secrets = statements.filter(({ Action }) => Action.some((action) => action.startsWith('secretsmanager:')))
  expect(secrets).toHaveLength(1)
  expect(JSON.stringify(secrets[0]?.Resource)).toMatch(/:secret:diddo-dev\/brands\/\*"/)
})

test('no statement is for everything', () => {
  for (const { Resource } of statements) expect([Resource].flat()).not.toContain('*')
})

test('every route of /admin is served by it, and asks for an administrator', () => {
  const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  )
  expect(keys.toSorted()).toEqual([
    '$default',
    ...administrationRoutes.map(({ method, path }) => `${method} ${path}`).toSorted(),
  ])
  for (const { path, access } of administrationRoutes) {
    expect(path).toMatch(/^\/admin\//)
    expect(access).toBe('admin')
  }
})
