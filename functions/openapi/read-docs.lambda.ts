import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { httpHandler } from '../http/http-handler.ts'
import { docsPage, withDocsPolicy } from './docs-page.ts'
import { readDocsRoute } from './openapi.routes.ts'

const answerPage = httpHandler(readDocsRoute, async () => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: docsPage,
}))

export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  withDocsPolicy(await answerPage(event, context))
