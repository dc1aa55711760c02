import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { CommandStore } from '../../dispatch/commands/command-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { createBlindIndex } from '../../vault/blind-index.ts'
import { parseBlindIndexKeys } from '../../vault/blind-index-keys.ts'
import { kms } from '../../vault/kms.ts'
import { actWrite } from '../audit/audit-log.ts'
import { askerOf } from './asker.ts'
import { ErasureStore } from './erasure-store.ts'
import type { ErasureTask } from './erasure-task.ts'
import {
  readDeskErasureRoute,
  readErasureRoute,
  requestDeskErasureRoute,
  requestErasureRoute,
} from './erasures.routes.ts'
import { type RequestErasureDependencies, readErasure, requestErasure } from './request-erasure.ts'
import { allShelves } from './storefronts.ts'

const { ordersTable, settingsTable, blindIndexKeys, erasureQueueUrl } = environment(
  'ordersTable',
  'vaultTable',
  'settingsTable',
  'blindIndexKeys',
  'erasureQueueUrl',
)
const commands = new CommandStore(client, ordersTable)
const shelves = () => allShelves(client, settingsTable)
const dependencies: RequestErasureDependencies = {
  erasures: new ErasureStore(client, ordersTable),
  blindIndex: createBlindIndex({ kms, keys: parseBlindIndexKeys(blindIndexKeys) }),
  audit: (act, now) => actWrite({ act: 'customer_erased', ...act }, now),
  wake: async (erasureId) => {
    const task: ErasureTask = { erasureId }
    await queueClient.send(new SendMessageCommand({ QueueUrl: erasureQueueUrl, MessageBody: JSON.stringify(task) }))
  },
}

const request = (route: typeof requestErasureRoute) =>
  httpHandler(route, async ({ body, caller, now }) =>
    requestErasure({ asked: body, asker: await askerOf(caller, shelves), now }, dependencies),
  )
const read = (route: typeof readErasureRoute) =>
  httpHandler(route, async ({ params, caller }) => {
    // The owner alone is asked for, so that no storefront is read.
    const { owner } = await askerOf(caller, async () => [])
    return readErasure({ ...params, owner }, { ...dependencies, findCommand: (ids) => commands.find(ids) })
  })

/** Takes erasures on and tells how far they are. It can find nobody's orders and open nothing. */
export const handler = serveRoutes([
  [requestDeskErasureRoute, request(requestDeskErasureRoute)],
  [requestErasureRoute, request(requestErasureRoute)],
  [readDeskErasureRoute, read(readDeskErasureRoute)],
  [readErasureRoute, read(readErasureRoute)],
])
