import { optionalEnvironment } from '../../runtime/environment.ts'
import { rotatingSecret } from '../../runtime/rotating-secret.ts'
import { Problem } from '../problem.ts'
import { EdgeGuard } from './edge-guard.ts'
import { EDGE_HEADER } from './edge-keys.ts'

const secretArn = optionalEnvironment('edgeSecretArn')
const guard = secretArn === undefined ? undefined : new EdgeGuard(rotatingSecret(secretArn))

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
