import { mkdirSync } from 'node:fs'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { administrationRoutes } from '../../../functions/administration/administration.routes.ts'
import {
  checkConnectionRoute,
  setUpBrandRoute,
} from '../../../functions/administration/connection-checks/connection-checks.routes.ts'
import { Administration } from '../../../lib/administration/administration.ts'
import { SettingsTable } from '../../../lib/administration/settings-table.ts'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { PublicApi } from '../../../lib/http/public-api.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { Vault } from '../../../lib/vault/vault.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'
import { statementsOfRoles } from '../vault/permissions.ts'

const app = new App({ context: { stage: 'dev' } })
const stack = new Stack(app, 'Test')
const prefix = 'diddo-dev'
const chosen = readStage(app.node, { region: 'us-east-1' })
const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage: chosen, prefix })
setDeployment(stack, { stage: chosen, prefix, alarmTopics })
// Grants do not depend on code, so the functions may be empty here.
for (const name of ['administration', 'check-connection']) {
  mkdirSync(bundleFolder(name), { recursive: true })
}
new Administration(stack, 'Administration', {
  api: new PublicApi(stack, 'Api'),
  settings: new SettingsTable(stack, 'Settings'),
  vault: new Vault(stack, 'Vault'),
})
const template = Template.fromStack(stack)

const statementsOf = (start: string) =>
  [...statementsOfRoles(template)].filter(([role]) => role.startsWith(start)).flatMap(([, all]) => all)
const statements = statementsOf('AdministrationRole')
const actions = statements.flatMap(({ Action }) => Action).toSorted()
const callingOut = statementsOf('AdministrationCheckConnection')

test('the function may do what administering takes, and no more', () => {
  expect(actions).toEqual([
    'dynamodb:ConditionCheckItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    // Into the audit log.
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

test('who calls brands’ back ends reads their secrets and senders, counts requests, closes circuits, logs, and writes nothing else', () => {
  expect(callingOut.flatMap(({ Action }) => Action).toSorted()).toEqual([
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:UpdateItem',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'secretsmanager:GetSecretValue',
    'ses:GetAccount',
    'ses:GetEmailIdentity',
  ])
  const writing = callingOut.filter(({ Action }) =>
    [Action].flat().some((one) => /^dynamodb:(Put|Update)Item$/.test(one)),
  )
  const partitions = writing.map(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])
  expect(partitions.flat().toSorted()).toEqual(['AUDIT#*', 'BRAND_PACE#*', 'RATE_LIMIT#*'])
})

test('no statement is for everything, but what SES says of the account, which takes no resource', () => {
  const all = [...statements, ...callingOut].filter(({ Action }) => [Action].flat().join() !== 'ses:GetAccount')
  for (const { Resource } of all) expect([Resource].flat()).not.toContain('*')
})

test('every route of /admin is served, and asks for an administrator', () => {
  const routes = [...administrationRoutes, checkConnectionRoute, setUpBrandRoute]
  const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  )
  expect(keys.toSorted()).toEqual(['$default', ...routes.map(({ method, path }) => `${method} ${path}`).toSorted()])
  for (const { path, access } of routes) {
    expect(path).toMatch(/^\/admin\//)
    expect(access).toBe('admin')
  }
})
