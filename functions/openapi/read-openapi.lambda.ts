import { createHash } from 'node:crypto'
import document from '../../docs/openapi.json' with { type: 'json' }
import { httpHandler } from '../http/http-handler.ts'
import { readOpenapiRoute } from './openapi.routes.ts'

const body = JSON.stringify(document)
const ETag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

export const handler = httpHandler(readOpenapiRoute, async () => ({
  status: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300', ETag },
  body,
}))
