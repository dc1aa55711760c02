import { describe, expect, test } from 'vitest'
import { ofType, rolesOf, type Statement } from './templates.ts'

/** Every statement of every role, with the role that has it. */
const statements = rolesOf('prod').flatMap(({ id, statements }) =>
  statements.map((statement): [string, Statement] => [id, statement]),
)
const actionsOf = ({ Action }: Statement) => [Action].flat()

/** Actions that AWS lets nobody narrow to a resource: CDK's own, for logs, traces and streams, and what SES says of the account. */
const WITHOUT_RESOURCE =
  /^(xray:|logs:(Create|Get|Update|Delete)LogDelivery|logs:ListLogDeliveries|logs:(Put|Describe)ResourcePolic|logs:DescribeLogGroups|dynamodb:ListStreams|ses:GetAccount$)/

/** CDK's own function, which copies the dashboard's files; test/infra/edge/dashboard.test.ts says what it may. */
const isUploader = (id: string) => id.includes('CustomCDKBucketDeployment')

test('no role has a wildcard action', () => {
  expect(statements.length).toBeGreaterThan(20)
  for (const [id, statement] of statements.filter(([one]) => !isUploader(one))) {
    for (const action of actionsOf(statement)) expect([id, action.includes('*')]).toEqual([id, false])
  }
})

test('no role is allowed something on every resource, but for what takes none', () => {
  for (const [id, statement] of statements) {
    if (statement.Resource !== '*') continue
    for (const action of actionsOf(statement))
      expect([id, action]).toEqual([id, expect.stringMatching(WITHOUT_RESOURCE)])
  }
})

test('no role is AWS’s own or an administrator’s', () => {
  for (const [id, { Properties }] of ofType('prod', 'AWS::IAM::Role').filter(([one]) => !isUploader(one))) {
    expect([id, Properties.ManagedPolicyArns ?? []]).toEqual([id, []])
  }
})

test('only who submits to brands or mails customers may open fulfilment envelopes, and every decryption is bound to a purpose', () => {
  const decrypting = statements.filter(([, statement]) => actionsOf(statement).includes('kms:Decrypt'))
  expect(decrypting.length).toBeGreaterThan(0)
  for (const [id, statement] of decrypting) {
    const purpose = statement.Condition?.StringEquals?.['kms:EncryptionContext:purpose']
    expect([id, purpose]).toEqual([id, expect.stringMatching(/^(fulfilment|support|webhook-signing)$/)])
    if (purpose === 'fulfilment') expect(id).toMatch(/\/(BrandsDispatchTo|CustomerMailsSendCustomerMail)/)
  }
})

test('who takes orders in can seal and not open', () => {
  const placing = statements
    .filter(([id]) => id.includes('PlaceOrder'))
    .flatMap(([, statement]) => actionsOf(statement))
  expect(placing).toContain('kms:GenerateDataKey')
  expect(placing).not.toContain('kms:Decrypt')
})

test('the audit log is only added to: nobody may update or delete there, or take a whole table', () => {
  const changing = statements.filter(
    ([, statement]) =>
      JSON.stringify(statement.Resource).includes('VaultTable') &&
      actionsOf(statement).some((action) => /^dynamodb:(Update|Delete|Put|BatchWrite|PartiQL)/.test(action)),
  )
  expect(changing.length).toBeGreaterThan(3)
  for (const [id, statement] of changing) {
    const rows = [statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? '*'].flat().map(String)
    const onAudit = rows.some((row) => row.startsWith('AUDIT#') || row.startsWith('*'))
    expect([id, onAudit ? actionsOf(statement) : ['dynamodb:PutItem']]).toEqual([id, ['dynamodb:PutItem']])
    expect([id, rows.includes('*')]).toEqual([id, false])
  }
})

describe('who looks for the support desk', () => {
  const looking = statements.filter(([id]) => /support\/(Lists|Order|Search)/.test(id))

  test('changes nothing but the counters of rate limits', () => {
    expect(new Set(looking.map(([id]) => id)).size).toBe(3)
    for (const [id, statement] of looking) {
      const isOfCounters = JSON.stringify(statement.Condition ?? {}).includes('RATE_LIMIT')
      const changing = actionsOf(statement).filter((action) =>
        /^dynamodb:(Put|Update|Delete|Batch(?!Get))/.test(action),
      )
      expect([id, changing]).toEqual([id, isOfCounters ? ['dynamodb:UpdateItem'] : []])
    }
  })

  test('opens no envelope; only the search makes keys of blind indexes', () => {
    const keys = looking.flatMap(([id, statement]) =>
      actionsOf(statement).flatMap((action) => (action.startsWith('kms:') ? [[id, action]] : [])),
    )
    expect(keys).toEqual([[expect.stringContaining('Search'), 'kms:GenerateMac']])
  })
})
