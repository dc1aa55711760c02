import { expect, test } from 'vitest'
import { ofType } from './templates.ts'

test('in prod tables are kept, protected and restorable', () => {
  const tables = ofType('prod', 'AWS::DynamoDB::Table')
  expect(tables.length).toBeGreaterThanOrEqual(3)
  for (const [, table] of tables) {
    expect(table).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' })
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    })
  }
})

test('in prod keys are kept; symmetric keys rotate, the HMAC key cannot', () => {
  const keys = ofType('prod', 'AWS::KMS::Key')
  expect(keys.length).toBeGreaterThanOrEqual(4)
  for (const [, key] of keys) {
    expect(key.DeletionPolicy).toBe('RetainExceptOnCreate')
    const isHmac = key.Properties.KeySpec === 'HMAC_256'
    expect(key.Properties.EnableKeyRotation ?? false).toBe(!isHmac)
  }
})
