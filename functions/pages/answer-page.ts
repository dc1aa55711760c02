import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Page, type PageHeaders, pageHeaders, pageText } from './page.ts'

/**
 * Every answer of these routes is a page for a person: `httpHandler`'s problems become one, and its policy, which forbids
 * everything, lets the page's own style and form pass.
 */
export function answerPage(
  answer: APIGatewayProxyStructuredResultV2,
  { requestContext }: Pick<APIGatewayProxyEventV2, 'requestContext'>,
  shown: PageHeaders | undefined,
  problemPage: (status: number) => Page,
): APIGatewayProxyStructuredResultV2 {
  const isProblem = String(answer.headers?.['Content-Type'] ?? '').startsWith('application/problem+json')
  if (!isProblem && shown !== undefined) return { ...answer, headers: { ...answer.headers, ...shown } }
  const page = problemPage(answer.statusCode ?? 500)
  return {
    ...answer,
    ...(requestContext.http.method === 'HEAD' ? {} : { body: pageText(page) }),
    headers: { ...answer.headers, ...pageHeaders(page) },
  }
}
