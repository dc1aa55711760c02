import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { PAGE_POLICY, stopPage } from './action-page.ts'
import { languageOf } from './brand-action.ts'

/**
 * Every answer of these routes is a page for a person: `httpHandler`'s problems become
 * one, and its policy, which forbids everything, lets the page's own style and form pass.
 */
export function answerPage(
  answer: APIGatewayProxyStructuredResultV2,
  { headers, requestContext }: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const isHead = requestContext.http.method === 'HEAD'
  const isProblem = String(answer.headers?.['Content-Type'] ?? '').startsWith('application/problem+json')
  const stop = answer.statusCode === 404 ? 'invalid' : 'trouble'
  return {
    ...answer,
    ...(isProblem && !isHead ? { body: stopPage(languageOf(headers), stop) } : {}),
    headers: {
      ...answer.headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_POLICY,
      'X-Robots-Tag': 'noindex',
    },
  }
}
