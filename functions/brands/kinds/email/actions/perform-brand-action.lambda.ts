import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { httpHandler } from '../../../../http/http-handler.ts'
import { environment, optionalEnvironment } from '../../../../runtime/environment.ts'
import { queueClient } from '../../../../runtime/queues.ts'
import { documentClient } from '../../../../storage/document-client.ts'
import { UpdateQueue } from '../../../updates/update-queue.ts'
import { UpdateStore } from '../../../updates/update-store.ts'
import { actionDependencies } from './action-dependencies.ts'
import { answerActionPage } from './answer-action-page.ts'
import { performBrandAction } from './brand-action.ts'
import { performBrandActionRoute } from './email.routes.ts'

const { ordersTable, brandUpdatesQueueUrl } = environment('ordersTable', 'brandUpdatesQueueUrl')
const dependencies = {
  ...actionDependencies(),
  updates: new UpdateStore(documentClient, ordersTable),
  publicUrl: optionalEnvironment('publicUrl'),
  queue: new UpdateQueue(queueClient, brandUpdatesQueueUrl),
}

const perform = httpHandler(performBrandActionRoute, ({ params, headers, rawBody, now }) =>
  performBrandAction({ token: params.token, headers, form: rawBody, now }, dependencies),
)

export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  answerActionPage(await perform(event, context), event)
