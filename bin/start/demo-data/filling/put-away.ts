import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { FAILURES_UNTIL_OPEN } from '../../../../functions/brands/rate-limit/pace.ts'
import { PaceStore } from '../../../../functions/brands/rate-limit/pace-store.ts'
import { SETTINGS_TABLE } from '../../seed/administration.ts'
import { AWAY_BRAND } from '../stories/cast.ts'

const MINUTE = 60_000
/** Minutes before the filling at which its server failed once more: requests first, then a probe now and then. */
const FAILED_BEFORE = [114, 113, 112, 111, 110, 100, 85, 65, 45, 30, 18, 6]

/** The brand's circuit, as some hours of failures leave it. */
export async function putAway(client: DynamoDBDocumentClient, filledAt: Date): Promise<void> {
  const paces = new PaceStore(client, SETTINGS_TABLE)
  for (const [index, minutes] of FAILED_BEFORE.entries()) {
    const isProbe = index >= FAILURES_UNTIL_OPEN
    const now = new Date(filledAt.getTime() - minutes * MINUTE)
    await paces.failed(AWAY_BRAND, { why: 'server_error', isProbe, timeScale: 1 }, now)
  }
}
