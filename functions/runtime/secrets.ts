import { ParameterNotFoundError } from '@aws-lambda-powertools/parameters/errors'
import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { awsClientDefaults } from './aws-client.ts'
import { OperatorError } from './log.ts'

/** Seconds for which a secret is cached. A rotation takes at most so long to reach every function. */
const CACHE_SECONDS = 60

/** The secret was never stored, or it was deleted. */
export class SecretMissing extends OperatorError {}

/** Reads a secret's text by its name or ARN, from the cache within a minute. A failure is not cached. */
export type ReadSecret = (name: string) => Promise<string>

/** @throws SecretMissing when there is no such secret, or nothing in it */
export function secretReader(client = new SecretsManagerClient(awsClientDefaults)): ReadSecret {
  const provider = new SecretsProvider({ awsSdkV3Client: client })
  return async (name) => {
    try {
      return String(await provider.get(name, { maxAge: CACHE_SECONDS, throwOnMissing: true }))
    } catch (error) {
      if (error instanceof ParameterNotFoundError) throw new SecretMissing(`There is no secret "${name}".`)
      // Powertools puts its own error around what AWS answered; who decides whether to retry looks at the latter.
      throw error instanceof Error && error.cause !== undefined ? error.cause : error
    }
  }
}
