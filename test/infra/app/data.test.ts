import { describe, expect, test } from 'vitest'
import { ofType, resourcesOf, stacksOf } from './templates.ts'

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

test('in prod tables are protected and restorable', () => {
  const tables = ofType('prod', 'AWS::DynamoDB::Table')
  expect(tables.length).toBeGreaterThanOrEqual(4)
  for (const [, table] of tables) {
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    })
  }
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
