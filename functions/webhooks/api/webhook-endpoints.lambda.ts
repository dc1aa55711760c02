import { randomBytes } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { actorOf, actWrite } from '../../support/audit/audit-log.ts'
import { kms } from '../../vault/kms.ts'
import { createBytesSealer } from '../../vault/seal-bytes.ts'
import { createWake } from '../messages.ts'
import { createReplayWake } from '../replay/replay-messages.ts'
import { serveWebhooks } from './serve-webhooks.ts'

const variables = environment(
  'stage',
  'settingsTable',
  'deliveriesTable',
  'ordersTable',
  'webhookSigningKeyArn',
  'webhookDeliveryQueueUrl',
  'webhookReplayQueueUrl',
)

const served = new Map(
  serveWebhooks({
    settings: { client: documentClient, table: variables.settingsTable },
    deliveriesTable: variables.deliveriesTable,
    ordersTable: variables.ordersTable,
    logAct: (caller, done, now) => actWrite({ memberId: actorOf(caller), ...done }, now),
    rules: { loopbackAllowed: variables.stage === 'local' },
    seal: createBytesSealer({ kms, keyArn: variables.webhookSigningKeyArn }),
    random: randomBytes,
    wake: createWake(queueClient, variables.webhookDeliveryQueueUrl),
    wakeReplay: createReplayWake(queueClient, variables.webhookReplayQueueUrl),
  }),
)

/** All of /v1/webhook-endpoints, and the same for the desk: seldom called, and all with the same rights. */
export async function handler(event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyResultV2> {
  const handle = served.get(event.routeKey)
  if (handle === undefined) throw new Error('API Gateway has a route of webhook endpoints that nothing serves.')
  return handle(event, context)
}
