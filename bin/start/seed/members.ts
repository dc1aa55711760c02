import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import * as z from 'zod'
import type { MemberGroup } from '../../../functions/http/route.ts'
import { emulatorSettings } from '../../local-run/aws-settings.ts'
import { localSubfolder } from '../../local-run/folders.ts'
import type { Account } from '../../local-run/outputs.ts'

const passwordsSchema = z.object({ support: z.string(), supportAdmin: z.string() })

/** The two who can sign in to the dashboard of a local run. Their passwords stay the same over restarts. */
export async function seedMembers(
  endpointUrl: string,
  poolId: string,
): Promise<Record<'support' | 'supportAdmin', Account>> {
  const passwords = keptPasswords()
  const client = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
  const support = { username: 'support@diddo.example', password: passwords.support }
  const supportAdmin = { username: 'support-admin@diddo.example', password: passwords.supportAdmin }
  await makeMember(client, poolId, support, 'support')
  await makeMember(client, poolId, supportAdmin, 'support-admin')
  return { support, supportAdmin }
}

/** The id of a member's account, by which the desk's log and notes name who did something. */
export async function memberId(endpointUrl: string, poolId: string, { username }: Account): Promise<string> {
  const client = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
  const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: username }))
  return z.string().parse(UserAttributes?.find(({ Name }) => Name === 'sub')?.Value)
}

/** A member who can sign in at once, without an invitation; one who exists gets this password and group. */
export async function makeMember(
  client: CognitoIdentityProviderClient,
  poolId: string,
  { username, password }: Account,
  group: MemberGroup | null,
): Promise<void> {
  const UserAttributes = [{ Name: 'email_verified', Value: 'true' }]
  const ids = { UserPoolId: poolId, Username: username }
  try {
    await client.send(new AdminCreateUserCommand({ ...ids, UserAttributes, MessageAction: 'SUPPRESS' }))
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error
  }
  await client.send(new AdminSetUserPasswordCommand({ ...ids, Password: password, Permanent: true }))
  if (group !== null) await client.send(new AdminAddUserToGroupCommand({ ...ids, GroupName: group }))
}

/** Random, with a sign of each kind that the pool asks for. */
export function newPassword(): string {
  return `${randomBytes(18).toString('base64url')}-Aa1`
}

function keptPasswords(): z.infer<typeof passwordsSchema> {
  const file = join(localSubfolder(), 'members.json')
  if (existsSync(file)) return passwordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const made = { support: newPassword(), supportAdmin: newPassword() }
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}
