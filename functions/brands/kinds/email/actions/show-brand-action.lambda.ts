import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { httpHandler } from '../../../../http/http-handler.ts'
import { actionDependencies } from './action-dependencies.ts'
import { answerActionPage } from './answer-action-page.ts'
import { showBrandAction } from './brand-action.ts'
import { showBrandActionRoute } from './email.routes.ts'

const dependencies = actionDependencies()

const show = httpHandler(showBrandActionRoute, ({ params, headers, now }) =>
  showBrandAction({ token: params.token, headers, now }, dependencies),
)

/** A function of its own, which may only read: what opens a link can change nothing. */
export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  answerActionPage(await show(event, context), event)
