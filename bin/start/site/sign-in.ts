import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { returnAddresses, type SignInAddresses, signInAddresses } from '../../../lib/support/sign-in-addresses.ts'
import { LOCAL_REGION } from '../../local-run/aws-environment.ts'
import { emulatorSettings } from '../../local-run/aws-settings.ts'
import { outputOf, type StackOutputs } from '../deployment/deploy.ts'

/** Names of the data stack's outputs. */
const POOL_OUTPUT = 'MemberPoolId'
const CLIENT_OUTPUT = 'MemberClientId'

/** The user pool of the support staff, and the dashboard's client in it, as the data stack's outputs name them. */
export type LocalSignIn = { readonly poolId: string; readonly clientId: string }

export function signInOf(outputs: StackOutputs): LocalSignIn {
  return { poolId: outputOf(outputs, POOL_OUTPUT), clientId: outputOf(outputs, CLIENT_OUTPUT) }
}

/** What `/dashboard/config.json` says under `signIn`. The emulator has the pages; tokens are issued in Cognito's own name. */
export function localSignIn(
  { poolId, clientId }: LocalSignIn,
  endpointUrl: string,
  dashboardUrl: string,
): SignInAddresses {
  return signInAddresses({
    issuer: `https://cognito-idp.${LOCAL_REGION}.amazonaws.com/${poolId}`,
    clientId,
    pagesUrl: endpointUrl,
    idpEndpoint: `${endpointUrl}/`,
    dashboardUrl,
  })
}

/**
 * Lets sign-in come back to the port that this run has. The deployed client knows the usual one; another port needs no
 * deployment of its own.
 */
export async function returnTo(
  { poolId, clientId }: LocalSignIn,
  endpointUrl: string,
  dashboardUrl: string,
): Promise<void> {
  const client = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
  const ids = { UserPoolId: poolId, ClientId: clientId }
  const { UserPoolClient } = await client.send(new DescribeUserPoolClientCommand(ids))
  const { redirectUri, panelRedirectUri, logoutUri } = returnAddresses(dashboardUrl)
  const adding = (known: readonly string[] | undefined, ...more: string[]) => [...new Set([...(known ?? []), ...more])]
  await client.send(
    new UpdateUserPoolClientCommand({
      ...ids,
      ...UserPoolClient,
      CallbackURLs: adding(UserPoolClient?.CallbackURLs, redirectUri, panelRedirectUri),
      LogoutURLs: adding(UserPoolClient?.LogoutURLs, logoutUri),
    }),
  )
}
