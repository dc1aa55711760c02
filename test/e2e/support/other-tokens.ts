import { randomUUID } from 'node:crypto'
import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import type { Account } from '../../../bin/local-run/outputs.ts'
import { makeMember, newPassword } from '../../../bin/start/seed/members.ts'
import { context } from '../context.ts'

const cognito = new CognitoIdentityProviderClient(emulatorSettings(context.endpointUrl))

/** A token of the same pool and member that another client asked for. */
export async function tokenOfAnotherClient(): Promise<string> {
  return tokenByPassword(context.signIn.poolId, context.members.supportAdmin)
}

/** A token of an administrator of another pool. */
export async function tokenOfAnotherPool(): Promise<string> {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName: `another-${randomUUID()}`, UsernameAttributes: ['email'] }),
  )
  const poolId = UserPool?.Id ?? ''
  await cognito.send(new CreateGroupCommand({ UserPoolId: poolId, GroupName: 'support-admin' }))
  const account = { username: 'admin@another.example', password: newPassword() }
  await makeMember(cognito, poolId, account, null)
  await cognito.send(
    new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username: account.username, GroupName: 'support-admin' }),
  )
  return tokenByPassword(poolId, account)
}

async function tokenByPassword(UserPoolId: string, { username, password }: Account): Promise<string> {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'another',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: UserPoolClient?.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  )
  return AuthenticationResult?.AccessToken ?? ''
}

/** An account that can sign in at once. */
export async function newAccount(group: 'support' | 'support-admin'): Promise<Account> {
  const account = { username: `${randomUUID()}@desk.example`, password: newPassword() }
  await makeMember(cognito, context.signIn.poolId, account, group)
  return account
}
