import swaggerStyle from 'swagger-ui-dist/swagger-ui.css' with { type: 'text' }
import swaggerScript from 'swagger-ui-dist/swagger-ui-bundle.js' with { type: 'text' }
import { httpHandler } from '../http/http-handler.ts'
import { docsScript, docsStyle } from './docs-page.ts'
import { readDocsFileRoute } from './openapi.routes.ts'

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

const files = {
  'swagger-ui-bundle.js': { type: SCRIPT, text: swaggerScript },
  'swagger-ui.css': { type: STYLE, text: swaggerStyle },
  'docs.js': { type: SCRIPT, text: docsScript },
  'docs.css': { type: STYLE, text: docsStyle },
}

export const handler = httpHandler(readDocsFileRoute, async ({ params }) => {
  const { type, text } = files[params.file]
  return { status: 200, headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' }, body: text }
})
