import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { httpHandler } from '../../http/http-handler.ts'
import { showUnsubscribingRoute } from './unsubscribing.routes.ts'
import { answerUnsubscribing, showUnsubscribing } from './unsubscribing.ts'
import { unsubscribingDependencies } from './unsubscribing-dependencies.ts'

const dependencies = unsubscribingDependencies()
const show = httpHandler(showUnsubscribingRoute, (request) => showUnsubscribing(request, dependencies))

/** A function of its own, which may only read: what opens a link can change nothing. */
export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  answerUnsubscribing(await show(event, context), event)
