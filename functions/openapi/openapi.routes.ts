import * as z from 'zod'
import { defineRoute } from '../http/route.ts'

/** Behind an edge, whatever did not come through it is 404, here too. */
const problems = ['not_found'] as const

export const readOpenapiRoute = defineRoute({
  method: 'GET',
  path: '/v1/openapi.json',
  operationId: 'read-openapi',
  summary: 'Read this document',
  tag: 'Documentation',
  access: 'public',
  responses: {
    200: {
      description: 'An OpenAPI 3.1 document',
      schema: z.looseObject({ openapi: z.string().describe('Version of OpenAPI') }),
    },
  },
  problems,
})

export const readDocsRoute = defineRoute({
  method: 'GET',
  path: '/docs',
  operationId: 'read-docs',
  summary: 'Show this document as a page',
  tag: 'Documentation',
  access: 'public',
  responses: { 200: { description: 'An HTML page', as: ['text/html'] } },
  problems,
})

export const readErrorsRoute = defineRoute({
  method: 'GET',
  path: '/docs/errors',
  operationId: 'read-errors',
  summary: 'Explain every error code',
  description: 'The `type` of a problem is this page with the code as its anchor.',
  tag: 'Documentation',
  access: 'public',
  responses: { 200: { description: 'An HTML page', as: ['text/html'] } },
  problems,
})

export const readDocsFileRoute = defineRoute({
  method: 'GET',
  path: '/docs/{file}',
  operationId: 'read-docs-file',
  summary: 'Read a script of the page',
  tag: 'Documentation',
  access: 'public',
  params: z.object({
    file: z.enum(['api-reference.js', 'docs.js']).describe('Name of the file'),
  }),
  responses: { 200: { description: 'A script', as: ['text/javascript'] } },
  problems: ['not_found'],
})
