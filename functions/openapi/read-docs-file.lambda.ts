import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import apiReference from '../../node_modules/@scalar/api-reference/dist/browser/standalone.js' with { type: 'text' }
import { httpHandler } from '../http/http-handler.ts'
import { docsScript } from './docs-page.ts'
import { readDocsFileRoute } from './openapi.routes.ts'

const files = {
  'api-reference.js': apiReference,
  'docs.js': docsScript,
}

const answerFile = httpHandler(readDocsFileRoute, async ({ params }) => ({
  status: 200,
  headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  body: files[params.file],
}))

export const handler = async (event: APIGatewayProxyEventV2, context: Context) =>
  compressed(await answerFile(event, context))

/** What was compressed, by what it was. */
const packed = new Map<string, string>()

/** As it is, the larger file is 5 MB, which is more than Lambda answers once it is escaped as JSON. */
function compressed(answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 {
  if (answer.statusCode !== 200 || answer.body === undefined) return answer
  const body = packed.get(answer.body) ?? gzipSync(answer.body).toString('base64')
  packed.set(answer.body, body)
  return { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body, isBase64Encoded: true }
}
