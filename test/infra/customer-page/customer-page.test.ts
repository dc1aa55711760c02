import { expect, test } from 'vitest'
import { ofType, rolesOf } from '../app/templates.ts'

/** What a function of the page may do: the action, and what on. */
function grantsOf(role: string): string[] {
  const found = rolesOf('prod').filter(({ id }) => id.startsWith(`diddo-prod-orders/CustomerPage${role}`))
  expect(found).toHaveLength(1)
  return found
    .flatMap(({ statements }) => statements)
    .flatMap(({ Action, Resource, Condition }) => {
      const rows = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
      const on = /(Orders|Settings|Vault|Deliveries)Table|CustomerPageSecret|EdgeSecret|Resume|Logs/.exec(
        JSON.stringify(Resource),
      )?.[0]
      return [Action].flat().map((action) => [action, on, rows].filter(Boolean).join(' '))
    })
    .filter((grant) => !grant.startsWith('logs:'))
    .toSorted()
}

const TO_FOLLOW_A_LINK = [
  'dynamodb:GetItem OrdersTable',
  'dynamodb:GetItem SettingsTable',
  // Counters of rate limits.
  'dynamodb:UpdateItem SettingsTable RATE_LIMIT#*',
  'secretsmanager:GetSecretValue CustomerPageSecret',
  'secretsmanager:GetSecretValue EdgeSecret',
]

test('what shows the page may read one row and count, and nothing else', () => {
  expect(grantsOf('Show')).toEqual(TO_FOLLOW_A_LINK)
})

test('what starts returns may change orders and wake the workflow, and opens no envelope', () => {
  expect(grantsOf('StartReturn')).toEqual(
    [
      ...TO_FOLLOW_A_LINK,
      'dynamodb:PutItem OrdersTable',
      'dynamodb:Query OrdersTable',
      'dynamodb:UpdateItem OrdersTable',
      'sqs:SendMessage Resume',
    ].toSorted(),
  )
})

test('its secret is made by AWS and stands in no template', () => {
  const [secret] = ofType('prod', 'AWS::SecretsManager::Secret').filter(([id]) => id.includes('/CustomerPage'))
  expect(secret?.[1].Properties).toMatchObject({
    Name: 'diddo-prod/customer-page',
    GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true },
  })
  expect(secret?.[1].Properties).not.toHaveProperty('SecretString')
})

test('the firewall lets an address open fewer pages than it may ask of the API, and answers with a page', () => {
  const [, firewall] = ofType('prod', 'AWS::WAFv2::WebACL')[0] ?? []
  const rules: { Name: string; Statement: { RateBasedStatement?: { Limit: number } }; Action: unknown }[] =
    firewall?.Properties.Rules
  const limitOf = (name: string) => rules.find(({ Name }) => Name === name)?.Statement.RateBasedStatement?.Limit ?? 0
  expect(limitOf('rate-of-an-address-at-pages')).toBeGreaterThan(0)
  expect(limitOf('rate-of-an-address-at-pages')).toBeLessThan(limitOf('rate-of-an-address'))
  const pages = rules.find(({ Name }) => Name === 'rate-of-an-address-at-pages')
  expect(JSON.stringify(pages?.Statement)).toContain('"SearchString":"/orders/"')
  expect(JSON.stringify(pages?.Action)).toContain('rateLimitedPage')
  expect(firewall?.Properties.CustomResponseBodies.rateLimitedPage.ContentType).toBe('TEXT_HTML')
  expect(new Set(rules.map((rule) => JSON.stringify((rule as { Priority?: number }).Priority))).size).toBe(rules.length)
})
