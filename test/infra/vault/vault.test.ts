import { Match, type Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, test } from 'vitest'
import { resourceIds, type Statement, statementsOfKeys, statementsOfRoles } from './permissions.ts'
import { ALL_GRANTS, type Granted, vaultTemplate } from './vault-stack.ts'

let template: Template
let roles: Map<string, Statement[]>

beforeAll(() => {
  template = vaultTemplate('dev', ALL_GRANTS)
  roles = statementsOfRoles(template)
})

/** The one statement of this role for this service's action, or none. */
function statementsOf(granted: Granted, service: 'kms' | 'dynamodb'): Statement[] {
  const prefix = granted.replaceAll('-', '')
  const own = [...roles].filter(([role]) => role.startsWith(`${prefix}Role`)).flatMap(([, statements]) => statements)
  expect(own.length).toBeGreaterThan(0)
  return own.filter(({ Action }) => Action.some((action) => action.startsWith(`${service}:`) || action === '*'))
}

/** `kms:Decrypt of Fulfilment for fulfilment`, for every allowed action on a key. */
function keyPermissions(granted: Granted): string[] {
  return statementsOf(granted, 'kms').flatMap((statement) => {
    const purpose = statement.Condition?.StringEquals?.['kms:EncryptionContext:purpose']
    const keys = resourceIds(statement).map((id) => id.replace(/^Vault(BlindIndex|\w+?)Key.*$/, '$1'))
    expect(keys.length).toBeGreaterThan(0)
    return keys.flatMap((key) => statement.Action.map((action) => `${action} of ${key} for ${String(purpose)}`))
  })
}

/** Allowed actions on the vault table, each with how partition keys must begin. */
function rowPermissions(granted: Granted): string[] {
  return statementsOf(granted, 'dynamodb').flatMap((statement) => {
    const keys = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? '*'
    if (statement.Condition !== undefined) {
      expect(statement.Condition.Null).toEqual({ 'dynamodb:LeadingKeys': 'false' })
    }
    const [resource, ...others] = new Set(resourceIds(statement))
    expect([resource, others]).toEqual([expect.stringMatching(/^VaultTable/), []])
    return statement.Action.map((action) => `${action} ${[keys].flat().join()}`)
  })
}

describe('each grant allows on keys exactly', () => {
  test.each<[Granted, string[]]>([
    [
      'seal',
      [
        'kms:GenerateDataKey of Fulfilment for fulfilment',
        'kms:GenerateDataKey of Support for support',
        'kms:GenerateMac of BlindIndex for undefined',
      ],
    ],
    ['seal-labels', ['kms:GenerateDataKey of Fulfilment for fulfilment', 'kms:GenerateDataKey of Support for support']],
    ['read-labels', []],
    ['list-labels', []],
    ['open-fulfilment', ['kms:Decrypt of Fulfilment for fulfilment']],
    ['open-support', ['kms:Decrypt of Support for support']],
    ['open-file', ['kms:Decrypt of Support for support']],
    ['reindex', ['kms:GenerateMac of BlindIndex for undefined']],
    ['notes', ['kms:GenerateDataKey of Support for support']],
    ['add-notes', ['kms:GenerateDataKey of Support for support']],
    ['blind', ['kms:GenerateMac of BlindIndex for undefined']],
    ['find', ['kms:GenerateMac of BlindIndex for undefined']],
    ['erase', []],
    ['seal-secrets', ['kms:GenerateDataKey of WebhookSigning for webhook-signing']],
    ['open-secrets', ['kms:Decrypt of WebhookSigning for webhook-signing']],
    ['nothing', []],
  ])('%s: %j', (granted, permissions) => {
    expect(keyPermissions(granted).sort()).toEqual(permissions)
  })
})

describe('each grant allows on rows exactly', () => {
  test.each<[Granted, string[]]>([
    ['seal', ['dynamodb:PutItem ORDER#*,INDEX#*']],
    // Whoever receives brands' updates writes no envelope.
    ['seal-labels', ['dynamodb:ConditionCheckItem ORDER#*', 'dynamodb:PutItem LABEL#*']],
    ['read-labels', ['dynamodb:GetItem LABEL#*']],
    ['list-labels', ['dynamodb:Query LABEL#*']],
    ['open-fulfilment', ['dynamodb:GetItem ORDER#*', 'dynamodb:PutItem ORDER#*']],
    ['open-support', ['dynamodb:GetItem ORDER#*', 'dynamodb:PutItem ORDER#*']],
    ['open-file', ['dynamodb:PutItem ORDER#*', 'dynamodb:Query ORDER#*']],
    // None of them deletes: the access log is in these partitions too.
    ['add-notes', ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query'].map((action) => `dynamodb:${action} ORDER#*`)],
    [
      'notes',
      [
        'dynamodb:ConditionCheckItem ORDER#*',
        'dynamodb:GetItem ORDER#*',
        'dynamodb:PutItem ORDER#*',
        'dynamodb:Query ORDER#*',
        'dynamodb:UpdateItem ORDER#*',
      ],
    ],
    ['blind', []],
    [
      'reindex',
      [
        'dynamodb:DeleteItem INDEX#*',
        'dynamodb:GetItem ORDER#*',
        'dynamodb:PutItem INDEX#*',
        'dynamodb:UpdateItem ORDER#*',
      ],
    ],
    ['find', ['dynamodb:Query INDEX#*']],
    [
      'erase',
      [
        'dynamodb:DeleteItem INDEX#*',
        'dynamodb:Query INDEX#*',
        'dynamodb:Query ORDER#*,LABEL#*',
        'dynamodb:UpdateItem ORDER#*,LABEL#*',
      ],
    ],
    ['record-acts', ['dynamodb:PutItem AUDIT#*']],
    ['read-acts', ['dynamodb:Query *', 'dynamodb:Query AUDIT#*,ORDER#*']],
    ['seal-secrets', []],
    ['open-secrets', []],
    ['nothing', []],
  ])('%s: %j', (granted, permissions) => {
    expect(rowPermissions(granted).sort()).toEqual(permissions)
  })
})

describe('keys', () => {
  test('refuse every other purpose by their own policy, also to roles with permissions of their own', () => {
    const denied = [...statementsOfKeys(template)].flatMap(([key, statements]) =>
      statements
        .filter(({ Effect }) => Effect === 'Deny')
        .map(({ Action, Condition, Principal }) => {
          expect(Action).toEqual(['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'])
          expect(Principal).toEqual({ AWS: '*' })
          return `${key.replace(/^Vault(\w+?)Key.*$/, '$1')}: ${JSON.stringify(Condition)}`
        }),
    )
    expect(denied.sort()).toEqual([
      'Fulfilment: {"StringNotEquals":{"kms:EncryptionContext:purpose":"fulfilment"}}',
      'Support: {"StringNotEquals":{"kms:EncryptionContext:purpose":"support"}}',
      'WebhookSigning: {"StringNotEquals":{"kms:EncryptionContext:purpose":"webhook-signing"}}',
    ])
  })

  test('that are symmetric rotate; the HMAC key does not, since KMS cannot', () => {
    template.resourcePropertiesCountIs('AWS::KMS::Key', { EnableKeyRotation: true, KeySpec: Match.absent() }, 3)
    const hmac = { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC', EnableKeyRotation: Match.absent() }
    template.resourcePropertiesCountIs('AWS::KMS::Key', hmac, 1)
  })
})

test('in prod, table and keys stay when the stack goes', () => {
  const prod = vaultTemplate('prod')
  const retained = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' }
  prod.allResources('AWS::KMS::Key', retained)
  prod.allResources('AWS::DynamoDB::Table', retained)
  prod.allResourcesProperties('AWS::DynamoDB::Table', {
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  })
})
