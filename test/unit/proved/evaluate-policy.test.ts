import { expect, test } from 'vitest'
import { isAllowed, type Statement } from '../../proved/evaluate-policy.ts'

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/diddo-local-settings'
const statement = (others: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: ['dynamodb:GetItem'],
  Resource: [TABLE],
  ...others,
})
const ask = (statements: readonly Statement[], context: Record<string, string[]> = {}, action = 'dynamodb:GetItem') =>
  isAllowed(statements, { action, resource: TABLE, context })

test('nothing is allowed that no statement allows', () => {
  expect(ask([])).toBe(false)
  expect(ask([statement()])).toBe(true)
  expect(ask([statement()], {}, 'dynamodb:PutItem')).toBe(false)
  expect(ask([statement({ Resource: [`${TABLE}/index/by-due`] })])).toBe(false)
})

test('patterns are of any text and of one character', () => {
  expect(
    ask([statement({ Action: ['dynamodb:Get*'], Resource: ['arn:aws:dynamodb:*:table/diddo-local-??ttings'] })]),
  ).toBe(true)
  expect(ask([statement({ Resource: [`${TABLE}?`] })])).toBe(false)
  // A point is a point.
  expect(ask([statement({ Resource: [TABLE.replace('diddo-local', 'diddo.local')] })])).toBe(false)
})

test('a refusal wins', () => {
  const denied = statement({ Effect: 'Deny', Action: ['*'], Resource: ['*'] })
  expect(ask([statement(), denied])).toBe(false)
})

test('rows are bound by the beginning of their partition keys, and a request without keys is not of them', () => {
  const bound = statement({
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['BRAND_PACE#*'] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  })
  expect(ask([bound], { 'dynamodb:LeadingKeys': ['BRAND_PACE#aurora'] })).toBe(true)
  expect(ask([bound], { 'dynamodb:LeadingKeys': ['BRAND_PACE#aurora', 'BRANDS'] })).toBe(false)
  expect(ask([bound], {})).toBe(false)
  const careless = statement({ Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['BRAND_PACE#*'] } } })
  expect(ask([careless], {})).toBe(true)
})

test('a purpose must be the one that is named', () => {
  const purposes = { StringEquals: { 'kms:EncryptionContext:purpose': 'fulfilment' } }
  const opens = statement({ Action: ['kms:Decrypt'], Resource: ['*'], Condition: purposes })
  const withPurpose = (purpose: string) => ask([opens], { 'kms:EncryptionContext:purpose': [purpose] }, 'kms:Decrypt')
  expect([withPurpose('fulfilment'), withPurpose('support'), ask([opens], {}, 'kms:Decrypt')]).toEqual([
    true,
    false,
    false,
  ])
})

test('what it does not know it does not pass over', () => {
  const timed = statement({ Condition: { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } } })
  expect(() => ask([timed])).toThrow('DateLessThan')
  expect(() => ask([{ ...statement(), NotAction: [] } as Statement])).toThrow('NotAction')
})
