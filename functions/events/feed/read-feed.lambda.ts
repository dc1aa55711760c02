import { httpHandler } from '../../http/http-handler.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { readFeedRoute } from '../events.routes.ts'
import { feedReader } from './feed-reader.ts'
import { readFeed } from './read-feed.ts'

const { ordersTable } = environment('ordersTable')
const reader = feedReader(documentClient, ordersTable)

export const handler = httpHandler(readFeedRoute, (request) => readFeed(request, reader))
