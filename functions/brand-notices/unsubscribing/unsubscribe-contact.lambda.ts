import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { httpHandler } from '../../http/http-handler.ts'
import { unsubscribeRoute } from './unsubscribing.routes.ts'
import { answerUnsubscribing, unsubscribe } from './unsubscribing.ts'
import { unsubscribingDependencies } from './unsubscribing-dependencies.ts'

const dependencies = unsubscribingDependencies()
const perform = httpHandler(unsubscribeRoute, (request) => unsubscribe(request, dependencies))

export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  answerUnsubscribing(await perform(event, context), event)
