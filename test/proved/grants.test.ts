import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { expect, test } from 'vitest'
import { type NeededPermission, neededPermissions } from './recorded-calls.ts'
import { type Statement, statementsByFunction } from './roles.ts'
import { RECORDED_FOLDER, Templates } from './templates.ts'

/*
 * The emulator asks no policy. So every call that functions made in the end-to-end run is held against the
 * synthesised policies here.
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
