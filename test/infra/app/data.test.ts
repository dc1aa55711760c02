import type { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { leastOfProd } from './every-option.ts'
import { ofType, resourcesOf, type StackTemplate, stacksOf } from './templates.ts'

/** The data stack of prod with these options beside the fewest that it takes. */
function dataTemplate(options: object): StackTemplate {
  const app = buildApp({ stage: 'prod' }, { ...leastOfProd, ...options })
  return Template.fromStack(app.node.findChild('diddo-prod-data') as Stack).toJSON() as StackTemplate
}

/** What AWS keeps after a stack is gone, or of which a lost one cannot be made again. */
const KEEPS_DATA =
  /^AWS::(DynamoDB::Table|KMS::Key|SecretsManager::Secret|Events::EventBus|Events::Archive|SES::EmailIdentity|Cognito::UserPool)$/

const kept = Object.entries(resourcesOf('prod')).filter(([, { Type }]) => KEEPS_DATA.test(Type))

test('the logical ids of what keeps data stay as they are', async () => {
  const ids = kept.map(([id, { Type }]) => `${Type} ${id}`).toSorted()
  expect(ids.length).toBeGreaterThan(10)
  await expect(
    `${ids.join('\n')}\n`,
    'A logical id of something that keeps data has changed. CloudFormation would make a new, empty one beside the old: ' +
      'a table without orders, or a key that opens nothing that was sealed; or it would fail, since the name is taken. ' +
      'Give the construct its old id back. Only what is new may be added to the list.',
  ).toMatchFileSnapshot('logical-ids-of-data.txt')
})

test('data is in the data stack, which can be deleted by nobody by mistake', () => {
  for (const [id] of kept) expect(id).toMatch(/^diddo-prod-data\//)
  expect(Object.keys(stacksOf('prod'))).toContain('diddo-prod-data')
})

test.each(kept.filter(([id]) => !id.includes('EdgeSecret')))(
  'in prod %s is kept when its stack goes, but not when its first creation fails',
  (_, resource) => {
    expect(resource).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' })
  },
)

describe('outside the data stack', () => {
  test('nothing is kept that has a fixed name: it would block the next creation', () => {
    const outside = Object.entries(resourcesOf('prod')).filter(([id]) => !id.startsWith('diddo-prod-data/'))
    for (const [id, { DeletionPolicy }] of outside) expect([id, DeletionPolicy ?? 'Delete']).toEqual([id, 'Delete'])
  })
})

describe('a first creation of the data stack that fails can be repeated', () => {
  const { Resources } = stacksOf('prod')['diddo-prod-data'] ?? { Resources: {} }
  const all = Object.entries(Resources)
  const isProtected = ([, { Properties }]: [string, { Properties: Record<string, unknown> }]) =>
    Properties?.DeletionProtectionEnabled === true || Properties?.DeletionProtection === 'ACTIVE'
  /** Types whose names are ours. Alarms, policies, subscriptions and aliases are made and deleted without a trace. */
  const NAMED = ['TableName', 'Name', 'UserPoolName', 'TopicName', 'EmailIdentity', 'BucketName', 'ArchiveName']
  const named = all.filter(([, { Properties }]) => NAMED.some((name) => typeof Properties?.[name] === 'string'))

  test('what has a fixed name is deleted with it', () => {
    expect(named.length).toBeGreaterThan(8)
    for (const [id, { DeletionPolicy }] of named) {
      expect([id, ['Delete', 'RetainExceptOnCreate', undefined].includes(DeletionPolicy)]).toEqual([id, true])
    }
  })

  test('and what is protected from that, tables, is made after all that could fail', () => {
    // A pool's name is nobody else's: one that is left over, empty, blocks nothing.
    const tables = all.filter(isProtected).filter(([, { Type }]) => Type !== 'AWS::Cognito::UserPool')
    expect(tables.map(([, { Type }]) => Type)).toEqual(Array(4).fill('AWS::DynamoDB::Table'))
    const couldFail = named.filter(([, { Type }]) => !/^AWS::(DynamoDB::Table|CloudWatch::Alarm)$/.test(Type))
    for (const [, table] of tables) {
      const { DependsOn } = table as unknown as { DependsOn?: string[] }
      expect(DependsOn).toEqual(expect.arrayContaining(couldFail.map(([id]) => id)))
    }
  })
})

test('in prod tables are protected and restorable', () => {
  const tables = ofType('prod', 'AWS::DynamoDB::Table')
  expect(tables.length).toBeGreaterThanOrEqual(4)
  for (const [, table] of tables) {
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    })
  }
})

describe('what a table is billed by', () => {
  const ranges = { readsPerSecond: { least: 5, most: 100 }, writesPerSecond: { least: 10, most: 400 } }
  const deliveries = { ...ranges, indexWritesPerSecond: { least: 3, most: 90 } }
  const orders = { ...ranges, sparseIndexWritesPerSecond: { least: 1, most: 50 } }
  const { Resources } = dataTemplate({ provisionedCapacity: { orders, deliveries } })
  const all = Object.values(Resources)
  const table = (name: string) =>
    all.find(({ Properties }) => Properties.TableName === `diddo-prod-${name}`)?.Properties
  const scaled = (name: string) =>
    all
      .filter(({ Type }) => Type === 'AWS::ApplicationAutoScaling::ScalableTarget')
      .map(({ Properties }) => Properties)
      .filter(({ ResourceId }) => JSON.stringify(ResourceId).includes(/^Orders|^Deliveries/.exec(name)?.[0] ?? name))

  test('is the request, unless the options say otherwise', () => {
    for (const name of ['vault', 'settings']) {
      expect(table(name)).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' })
      expect(table(name).ProvisionedThroughput).toBeUndefined()
    }
  })

  test('where capacity is provisioned, table and indexes start with the least', () => {
    const { BillingMode, ProvisionedThroughput, GlobalSecondaryIndexes } = table('orders')
    const least = { ReadCapacityUnits: 5, WriteCapacityUnits: 10 }
    expect(BillingMode).not.toBe('PAY_PER_REQUEST')
    expect(ProvisionedThroughput).toEqual(least)
    expect(GlobalSecondaryIndexes.length).toBeGreaterThan(3)
    const sparse = ['by-attention', 'by-overdue', 'by-refund', 'by-return', 'by-waiting']
    for (const { IndexName, ProvisionedThroughput: ofIndex } of GlobalSecondaryIndexes) {
      // What rare rows only are in needs less.
      expect(ofIndex).toEqual(sparse.includes(IndexName) ? { ReadCapacityUnits: 5, WriteCapacityUnits: 1 } : least)
    }
    for (const index of table('deliveries').GlobalSecondaryIndexes) {
      expect(index.ProvisionedThroughput).toEqual({ ReadCapacityUnits: 5, WriteCapacityUnits: 3 })
    }
  })

  test('auto scaling keeps reads and writes of each 70 % used, between least and most', () => {
    const dimensions = scaled('Orders').map(({ ScalableDimension, MinCapacity, MaxCapacity }) => [
      ScalableDimension,
      MinCapacity,
      MaxCapacity,
    ])
    expect(dimensions.filter(([dimension]) => dimension === 'dynamodb:table:ReadCapacityUnits')).toEqual([
      ['dynamodb:table:ReadCapacityUnits', 5, 100],
    ])
    expect(dimensions.filter(([dimension]) => dimension === 'dynamodb:table:WriteCapacityUnits')).toEqual([
      ['dynamodb:table:WriteCapacityUnits', 10, 400],
    ])
    expect(dimensions.filter(([dimension]) => String(dimension).startsWith('dynamodb:index:'))).toHaveLength(
      2 * table('orders').GlobalSecondaryIndexes.length,
    )
    const policies = all.filter(({ Type }) => Type === 'AWS::ApplicationAutoScaling::ScalingPolicy')
    // Two tables and their indexes, each with reads and writes.
    const indexes = table('orders').GlobalSecondaryIndexes.length + table('deliveries').GlobalSecondaryIndexes.length
    expect(policies).toHaveLength(2 * (2 + indexes))
    for (const { Properties } of policies) {
      expect(Properties.TargetTrackingScalingPolicyConfiguration.TargetValue).toBe(70)
    }
  })
})

test('a table and its indexes are warmed as the options say', () => {
  const tables = new Map(
    ofType('prod', 'AWS::DynamoDB::Table').map(([, { Properties }]) => [Properties.TableName, Properties]),
  )
  const warm = { ReadUnitsPerSecond: 20_000, WriteUnitsPerSecond: 20_000 }
  const orders = tables.get('diddo-prod-orders')
  expect(orders.WarmThroughput).toEqual(warm)
  for (const { WarmThroughput } of orders.GlobalSecondaryIndexes) expect(WarmThroughput).toEqual(warm)
  expect(tables.get('diddo-prod-vault').WarmThroughput).toBeUndefined()
})

test('symmetric keys rotate, the HMAC key cannot', () => {
  const keys = ofType('prod', 'AWS::KMS::Key')
  expect(keys.length).toBeGreaterThanOrEqual(4)
  for (const [, key] of keys) {
    const isHmac = key.Properties.KeySpec === 'HMAC_256'
    expect(key.Properties.EnableKeyRotation ?? false).toBe(!isHmac)
  }
})
