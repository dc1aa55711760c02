import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { httpHandler } from '../http/http-handler.ts'
import { answerPage } from '../pages/answer-page.ts'
import { type PageHeaders, pageHeaders, pageText } from '../pages/page.ts'
import type { showCustomerPageRoute } from './customer-page.routes.ts'
import { stopPage } from './look/page-frame.ts'
import { languageAskedFor, type PageRequest } from './open-page.ts'
import { type PageAnswer, stopOfStatus } from './page-answer.ts'

/** `httpHandler` for routes whose every answer is a page; each page has a policy of its own. */
export function servePage(
  route: typeof showCustomerPageRoute,
  handle: (request: PageRequest & { readonly form: string }) => Promise<PageAnswer>,
) {
  /** Headers of pages under way, by the request's id: what surrounds `httpHandler` sets its own. */
  const shown = new Map<string, PageHeaders>()
  const serve = httpHandler(route, async ({ params, query, headers, rawBody, now, requestId }) => {
    const { status, page } = await handle({ ...params, ...query, headers, form: rawBody, now })
    shown.set(requestId, pageHeaders(page))
    return { status, body: pageText(page) }
  })
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const answer = await serve(event, context)
    const id = String(answer.headers?.['X-Request-Id'])
    const headers = shown.get(id)
    shown.delete(id)
    const lang = event.queryStringParameters?.lang
    return answerPage(answer, event, headers, (status) =>
      stopPage(languageAskedFor({ lang, headers: event.headers }) ?? 'en', stopOfStatus(status)),
    )
  }
}
