import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { FetchError, JwtBaseError } from 'aws-jwt-verify/error'
import { type Fetcher, SimpleFetcher } from 'aws-jwt-verify/https'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { Problem } from '../problem.ts'
import type { AccessClaims } from './member.ts'

/** Milliseconds. Cognito's keys are fetched once by each instance of a function. */
const FETCH_TIMEOUT = 3_000

/**
 * Checks access tokens of this deployment's own user pool and client, and no others: no ID tokens, which are made for
 * the dashboard to read. `authenticate` imports this file only when a token comes, so that functions which see none do
 * not start it.
 */
function verifier() {
  const { memberPoolId: userPoolId, memberClientId: clientId } = environment('memberPoolId', 'memberClientId')
  return CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse: 'access' },
    { jwksCache: new SimpleJwksCache({ fetcher: fetcher() }) },
  )
}

/** The emulator issues tokens in Cognito's name and serves their keys at an address of its own. */
function fetcher(): Fetcher {
  const emulator = optionalEnvironment('stage') === 'local' ? optionalEnvironment('awsEndpointUrl') : undefined
  const overTls = new SimpleFetcher({ defaultRequestOptions: { responseTimeout: FETCH_TIMEOUT } })
  if (emulator === undefined) return overTls
  return {
    fetch: async (uri) => {
      const answer = await fetch(new URL(new URL(uri).pathname, emulator), { signal: AbortSignal.timeout(30_000) })
      return answer.arrayBuffer()
    },
  }
}

let known: ReturnType<typeof verifier> | undefined

/**
 * What a token says, or null when it is not one of ours or has expired.
 * @throws Problem `unavailable` when Cognito's keys cannot be fetched
 */
export async function readAccessToken(token: string): Promise<AccessClaims | null> {
  known ??= verifier()
  try {
    return await known.verify(token)
  } catch (error) {
    if (error instanceof FetchError) throw new Problem('unavailable', 'The sign-in service does not answer. Try again.')
    if (error instanceof JwtBaseError) return null
    throw error
  }
}
