import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAllowed, isLike, type Statement } from './evaluate-policy.ts'
import { type NeededPermission, neededPermissions } from './recorded-calls.ts'
import { statementsByFunction } from './roles.ts'
import { RECORDED_FOLDER, Templates } from './templates.ts'
import { unusedOnPurpose } from './unused-on-purpose.ts'

/*
 * The emulator asks no policy. So every call that functions made in the end-to-end run is held against the
 * synthesised policies here, and every grant against the calls.
 */

if (!existsSync(RECORDED_FOLDER)) throw new Error('There is no recorded run: npm run test:e2e makes one.')

const PREFIX = 'diddo-local-'
const templates = new Templates(join(RECORDED_FOLDER, 'templates'))
const roles = statementsByFunction(templates, PREFIX)
const needed = neededPermissions(keyNames())

/** Key ARNs of the emulator with the template's names of them: a function's environment has the one, its template the other. */
function keyNames(): Map<string, string> {
  type Environments = Record<string, Record<string, string>>
  const environments: Environments = JSON.parse(readFileSync(join(RECORDED_FOLDER, 'environments.json'), 'utf8'))
  const arn = /arn:aws:kms:[\w:-]+\/[\w-]+/g
  return new Map(
    templates.ofType('AWS::Lambda::Function').flatMap(({ stack, properties }) => {
      const deployed = environments[properties.FunctionName] ?? {}
      return Object.entries(properties.Environment?.Variables ?? {}).flatMap(([name, value]) => {
        const actual = deployed[name]?.match(arn) ?? []
        const named = templates.resolve(stack, value).match(arn) ?? []
        return actual.map((one, index): [string, string] => [one, named[index] ?? one])
      })
    }),
  )
}

function isAllowedTo({ caller, action, resource, leadingKey, purpose }: NeededPermission): boolean {
  const statements = roles.get(caller) ?? []
  // A mail's sender is not recorded, since it stands beside the customer's address; nor are the tags of identities, which
  // test/infra/customer-mails holds. Nor is the user pool: its id is the emulator's own, and there is one.
  if (action.startsWith('ses:') || action.startsWith('cognito-idp:')) {
    return statements.some(({ Action }) => Action.includes(action))
  }
  const context = {
    ...(leadingKey === null ? {} : { 'dynamodb:LeadingKeys': [leadingKey] }),
    ...(purpose === null ? {} : { 'kms:EncryptionContext:purpose': [purpose] }),
  }
  return isAllowed(statements, { action, resource, context })
}

test('every call of the run is allowed to the function that made it', () => {
  expect(needed.length).toBeGreaterThan(100)
  const refused = needed.filter((permission) => !isAllowedTo(permission))
  expect(
    refused.map(nameOfCall).toSorted(),
    'On AWS these calls would be refused: grant them where lib/ makes the function.',
  ).toEqual([])
})

function nameOfCall({ caller, action, resource, leadingKey, purpose }: NeededPermission): string {
  return [caller, action, shortOf(resource), leadingKey, purpose].filter(Boolean).join(' ')
}

/** Of an ARN what comes after the account. */
const shortOf = (resource: string) => resource.split(':').slice(5).join(':') || resource

interface Grant {
  /** Function, action, resource, and the beginning of a partition key where rows are bound to one. */
  readonly name: string
  readonly isUsed: boolean
}

/** Each action of each statement on each resource, and on each kind of partition where it is bound to some. */
function grantsOf(fn: string, { Action, Resource, Condition }: Statement): Grant[] {
  const partitions = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
  const calls = needed.filter(({ caller }) => caller === fn)
  return Action.flatMap((action) =>
    Resource.flatMap((resource) =>
      (partitions === undefined ? [null] : [partitions].flat()).map((partition) => ({
        name: [fn, action, shortOf(resource), partition].filter(Boolean).join(' '),
        isUsed: calls.some(
          (call) =>
            call.action === action &&
            (call.resource === '*' || isLike(resource, call.resource)) &&
            (partition === null || isLike(partition, call.leadingKey ?? '')),
        ),
      })),
    ),
  )
}

/** What Lambda itself needs: its log, and the queues and streams that it polls for the function. */
const LAMBDAS_OWN =
  /^(logs:|xray:|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|dynamodb:(\w*Stream|GetRecords|GetShardIterator))/

const grants = [...roles].flatMap(([fn, statements]) =>
  statements.flatMap((statement) => {
    const Action = statement.Action.filter((action) => !LAMBDAS_OWN.test(action))
    return grantsOf(fn, { ...statement, Action })
  }),
)
const unused = grants.filter(({ isUsed }) => !isUsed).map(({ name }) => name)

test('every grant was used by a call of the run, or says why not', () => {
  expect(grants.length).toBeGreaterThan(100)
  const explained = (name: string) => unusedOnPurpose.some(([grant]) => isLike(grant, name))
  expect(
    unused.filter((name) => !explained(name)).toSorted(),
    'No call of the end-to-end run used these grants (function, action, resource, rows). Take each away where lib/ makes ' +
      'the function, or add a line with the reason to test/proved/unused-on-purpose.ts.',
  ).toEqual([])
})

// Some are used in one run and not in another: what functions do when they race, or once a second.
test('every reason is of a grant that there is', () => {
  expect(
    unusedOnPurpose.map(([grant]) => grant).filter((grant) => !grants.some(({ name }) => isLike(grant, name))),
    'There are no such grants any more: delete the lines in test/proved/unused-on-purpose.ts.',
  ).toEqual([])
})
