import { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { optionalEnvironment } from '../../runtime/environment.ts'
import { Problem } from '../problem.ts'
import { EdgeGuard } from './edge-guard.ts'
import { EDGE_HEADER } from './edge-keys.ts'

const secretArn = optionalEnvironment('edgeSecretArn')
const guard =
  secretArn === undefined
    ? undefined
    : new EdgeGuard(secretsReader(secretArn, new SecretsManagerClient(awsClientDefaults)))

/**
 * Refuses requests that bypassed the edge, with the answer of an
 * address that does not exist. A stage without an edge (`local`) refuses none.
 */
export async function requireEdge(
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
  edge: Pick<EdgeGuard, 'admits'> | undefined = guard,
): Promise<void> {
  if (edge === undefined || (await edge.admits(headers[EDGE_HEADER], now))) return
  throw new Problem('not_found', 'Nothing exists at this address.')
}

function secretsReader(SecretId: string, client: SecretsManagerClient): () => Promise<readonly string[]> {
  const read = async (VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS') =>
    (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString
  // Before its first rotation a secret has no previous version.
  const readPrevious = () =>
    read('AWSPREVIOUS').catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined
      throw error
    })
  return async () => {
    const secrets = await Promise.all([read('AWSCURRENT'), readPrevious()])
    return secrets.filter((secret) => secret !== undefined && secret !== '') as string[]
  }
}
