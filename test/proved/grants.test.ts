import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { expect, test } from 'vitest'
import { type NeededPermission, neededPermissions } from './recorded-calls.ts'
import { isLike, type Statement, statementsByFunction } from './roles.ts'
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
const PURPOSE = 'kms:EncryptionContext:purpose'

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

/** The simulator does not know encryption contexts: statements of another purpose are left out, and the condition with them. */
function ofPurpose(statements: readonly Statement[], purpose: string | null): Statement[] {
  return statements.flatMap(({ Condition, ...statement }) => {
    const { [PURPOSE]: wanted, ...others } = Condition?.StringEquals ?? {}
    if (wanted !== undefined && ![wanted].flat().includes(purpose ?? '')) return []
    const { StringEquals: _, ...rest } = Condition ?? {}
    const left = { ...rest, ...(Object.keys(others).length === 0 ? {} : { StringEquals: others }) }
    return [{ ...statement, ...(Object.keys(left).length === 0 ? {} : { Condition: left }) }]
  })
}

async function isAllowed({ caller, action, resource, leadingKey, purpose }: NeededPermission): Promise<boolean> {
  const statements = roles.get(caller) ?? []
  // A mail's sender is not recorded, since it stands beside the customer's address.
  if (action === 'ses:SendEmail') return statements.some(({ Action }) => Action.includes(action))
  const simulated = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::000000000000:role/${caller}`,
        action,
        resource: { resource, accountId: '000000000000' },
        contextVariables: leadingKey === null ? {} : { 'dynamodb:LeadingKeys': [leadingKey] },
      },
      identityPolicies: [
        { name: caller, policy: { Version: '2012-10-17', Statement: ofPurpose(statements, purpose) } },
      ],
      // A key's policy leaves it to the account's roles.
      ...(action.startsWith('kms:') ? { resourcePolicy: accountDecides } : {}),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  if (simulated.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(simulated.errors)}`)
  return simulated.overallResult === 'Allowed'
}

const accountDecides = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::000000000000:root' }, Action: 'kms:*', Resource: '*' },
  ],
}

test('every call of the run is allowed to the function that made it', async () => {
  expect(needed.length).toBeGreaterThan(100)
  const refused: string[] = []
  for (const permission of needed) if (!(await isAllowed(permission))) refused.push(Object.values(permission).join(' '))
  expect(refused.toSorted()).toEqual([])
})

interface Grant {
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
        name: [fn, action, resource.split(':').slice(5).join(':'), partition].filter(Boolean).join(' '),
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
  /^(logs:|xray:|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|dynamodb:\w*Stream)/

test('every grant was used by a call of the run, or says why not', () => {
  const grants = [...roles].flatMap(([fn, statements]) =>
    statements.flatMap((statement) => {
      const Action = statement.Action.filter((action) => !LAMBDAS_OWN.test(action))
      return grantsOf(fn, { ...statement, Action })
    }),
  )
  expect(grants.length).toBeGreaterThan(100)
  const explained = (name: string) => unusedOnPurpose.some(({ grant }) => isLike(grant, name))
  const unused = grants.filter(({ isUsed }) => !isUsed).map(({ name }) => name)
  expect(unused.filter((name) => !explained(name)).toSorted()).toEqual([])
  expect(unusedOnPurpose.filter(({ grant }) => !unused.some((name) => isLike(grant, name)))).toEqual([])
})
