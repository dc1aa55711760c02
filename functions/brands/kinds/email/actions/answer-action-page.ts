import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { answerPage } from '../../../../pages/answer-page.ts'
import { ACTION_PAGE_HEADERS, stopPage } from './action-page.ts'
import { languageOf } from './brand-action.ts'

/** Every answer of the links' routes as a page for a person. */
export function answerActionPage(
  answer: APIGatewayProxyStructuredResultV2,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  return answerPage(answer, event, ACTION_PAGE_HEADERS, (status) =>
    stopPage(languageOf(event.headers), status === 404 ? 'invalid' : 'trouble'),
  )
}
