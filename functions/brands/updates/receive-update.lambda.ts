import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { httpHandler } from '../../http/http-handler.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findLocation } from '../brand-order-location.ts'
import { findBrand } from '../brand-store.ts'
import { receiveUpdateRoute } from '../brands.routes.ts'
import { deployedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { receiveUpdate } from './receive-update.ts'
import { UpdateStore } from './update-store.ts'

const { ordersTable, brandUpdatesQueueUrl } = environment('ordersTable', 'settingsTable', 'brandUpdatesQueueUrl')
const updates = new UpdateStore(documentClient, ordersTable)
const connect = deployedBrandConnector(findIntegration)

export const handler = httpHandler(receiveUpdateRoute, async ({ params, headers, rawBody, now }) =>
  receiveUpdate(params.brandId, { headers, body: rawBody }, now, {
    findBrand,
    connect,
    findLocation: (brandOrderId) => findLocation(documentClient, ordersTable, brandOrderId),
    addUpdate: (update, at) => updates.add(update, at),
    queue: async (key) => {
      await queueClient.send(
        new SendMessageCommand({ QueueUrl: brandUpdatesQueueUrl, MessageBody: JSON.stringify(key) }),
      )
    },
  }),
)
