import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { listActsRoute, listOpeningsRoute } from './audit.routes.ts'
import { openingsOf } from './opening.ts'
import { listActs } from './read-audit.ts'

const { vaultTable } = environment('vaultTable')
const audit = { client: documentClient, table: vaultTable }

/** For administrators of the desk: what members did, and who opened what. */
export const handler = serveRoutes([
  [
    listActsRoute,
    httpHandler(listActsRoute, async ({ query, now }) => ({ status: 200, body: await listActs(query, audit, now) })),
  ],
  [
    listOpeningsRoute,
    httpHandler(listOpeningsRoute, async ({ params, query, now }) => ({
      status: 200,
      body: await openingsOf(params.orderId, query, audit, now),
    })),
  ],
])
