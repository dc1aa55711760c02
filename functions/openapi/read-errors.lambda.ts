import { httpHandler } from '../http/http-handler.ts'
import { errorsPage } from './errors-page.ts'
import { readErrorsRoute } from './openapi.routes.ts'

/** The page runs no script and loads nothing, so it needs no policy of its own. */
export const handler = httpHandler(readErrorsRoute, async () => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  body: errorsPage,
}))
